package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.IterationRecord;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.policy.BatchLimits;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.step.StepResults.Sampled;
import java.util.List;

/** The model is frozen, and a random sample of what is left is drawn for people. */
final class SamplingStage implements StepTask<Sampled> {
  @Override
  public StepName step() {
    return StepName.SAMPLE;
  }

  @Override
  public Class<Sampled> resultType() {
    return Sampled.class;
  }

  @Override
  public Parameters parameters(Situation situation) {
    LabelingJobStatus status = situation.status();
    List<IterationRecord> history = status.history();
    int wanted = history.get(history.size() - 1).sampleSize();
    return Parameters.none()
        .with("modelIteration", status.modelIteration().orElseThrow())
        .with("look", status.looks() + 1)
        .with(
            "sampleSize",
            new BatchLimits(situation.plan().limits(), status.labelCounters()).sample(wanted));
  }

  @Override
  public Outcome done(Situation situation, List<Sampled> results) {
    Sampled sampled = results.get(0);
    if (sampled.batch() == 0) {
      return Outcome.enter(situation.status(), Stage.DECIDING, situation.now());
    }
    LabelingJobStatus next =
        situation.status().startIteration(BatchKind.CERTIFICATION, sampled.batch());
    return Outcome.enter(next, Stage.LABELING, situation.now())
        .with(
            EventNote.normal(
                "LookTaken",
                "People label a random sample of %d of %d objects to test the model of iteration %d."
                    .formatted(
                        sampled.batch(), sampled.pool(), next.modelIteration().orElseThrow())));
  }
}
