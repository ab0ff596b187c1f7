package io.plumbline.operator.validation;

import static io.plumbline.operator.api.v1alpha1.Limits.GOLD_SHARE;
import static io.plumbline.operator.api.v1alpha1.Limits.OBJECT_URI;
import static io.plumbline.operator.api.v1alpha1.Limits.URI_LENGTH;

import io.plumbline.operator.api.v1alpha1.HumanTaskConfig;
import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import io.plumbline.operator.api.v1alpha1.TaskType;
import java.util.Optional;

/** The rules about how workers are measured, and when more of them are asked. */
final class WorkerRules {
  private static final String GOLD = "spec.humanTaskConfig.gold";
  private static final String MOST = "spec.humanTaskConfig.dynamicOverlap.maxWorkersPerDataObject";
  private static final int MOST_WORKERS = 9;

  private WorkerRules() {}

  static void check(LabelingJobSpec spec, Findings findings) {
    Optional<TaskType> task = new TaskTypes(spec).find();
    Optional.ofNullable(spec.humanTaskConfig().gold())
        .ifPresent(gold -> gold(gold, task, findings));
    Optional.ofNullable(spec.humanTaskConfig().dynamicOverlap())
        .ifPresent(overlap -> overlap(overlap, spec.humanTaskConfig(), task, findings));
  }

  private static void gold(HumanTaskConfig.Gold gold, Optional<TaskType> task, Findings findings) {
    if (findings.present(gold.manifestS3URI(), GOLD + ".manifestS3URI")) {
      findings.text(
          gold.manifestS3URI(),
          OBJECT_URI,
          URI_LENGTH,
          GOLD + ".manifestS3URI",
          SpecValidator.URI_SHAPE);
    }
    if (findings.present(gold.attribute(), GOLD + ".attribute")) {
      AttributeRules.check(gold.attribute(), GOLD + ".attribute", task, findings);
    }
    share(gold.share(), findings);
  }

  private static void share(String share, Findings findings) {
    findings.require(
        share == null || share.matches(GOLD_SHARE) && Double.parseDouble(share) > 0,
        GOLD
            + ".share must be a decimal above 0 and at most 0.5, as in \"0.05\", but is "
            + share
            + ".");
  }

  private static void overlap(
      HumanTaskConfig.DynamicOverlap overlap,
      HumanTaskConfig people,
      Optional<TaskType> task,
      Findings findings) {
    if (findings.present(overlap.maxWorkersPerDataObject(), MOST)) {
      int most = overlap.maxWorkersPerDataObject();
      findings.require(most <= MOST_WORKERS, MOST + " must be at most 9, but is " + most + ".");
      Optional.ofNullable(people.numberOfHumanWorkersPerDataObject())
          .or(() -> task.map(TaskDefaults::of).map(TaskDefaults::workersPerObject))
          .ifPresent(
              workers ->
                  findings.require(
                      most > workers,
                      MOST
                          + " must be more than numberOfHumanWorkersPerDataObject, "
                          + workers
                          + ", but is "
                          + most
                          + "."));
    }
  }
}
