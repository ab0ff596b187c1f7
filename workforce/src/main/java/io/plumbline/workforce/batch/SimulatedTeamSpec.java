package io.plumbline.workforce.batch;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.refusal.Requirement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A team whose answers come from an attribute of the manifest's lines.
 *
 * @param truthAttribute the attribute that holds the truth: class name or index, boxes or a mask
 * @param delay how long an answer takes
 * @param declineRate the share of tasks that a worker declines
 * @param expireRate the share of tasks that a worker takes and never answers
 */
public record SimulatedTeamSpec(
    String truthAttribute,
    List<SimulatedWorkerSpec> workers,
    Duration delay,
    BigDecimal declineRate,
    BigDecimal expireRate) {
  private static final int LONGEST_ATTRIBUTE = 1000;

  public SimulatedTeamSpec {
    Requirement.text(truthAttribute, "team.simulated.truthAttribute", LONGEST_ATTRIBUTE);
    workers = List.copyOf(Requirement.present(workers, "team.simulated.workers"));
    Requirement.that(!workers.isEmpty(), "field \"team.simulated.workers\" is empty");
    Requirement.that(
        workers.stream().map(SimulatedWorkerSpec::name).distinct().count() == workers.size(),
        "field \"team.simulated.workers\" has two workers of the same name");
    delay = Optional.ofNullable(delay).orElse(Duration.ZERO);
    Requirement.that(!delay.isNegative(), "field \"team.simulated.delay\" is negative");
    declineRate = Rates.orZero(declineRate, "team.simulated.declineRate");
    expireRate = Rates.orZero(expireRate, "team.simulated.expireRate");
  }

  /**
   * Refuses a truth attribute that cannot hold a label of that type.
   *
   * @throws Refusal naming the field
   */
  void requireFor(TaskType taskType) {
    try {
      switch (taskType) {
        case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> {}
        case OBJECT_DETECTION -> new LabelAttribute(truthAttribute);
        case SEMANTIC_SEGMENTATION -> new MaskAttribute(truthAttribute);
      }
    } catch (InputException e) {
      throw Refusal.invalid(
          "field \"team.simulated.truthAttribute\" names no truth of %s: %s"
              .formatted(taskType.jsonName(), e.getMessage()));
    }
  }

  List<String> workerNames() {
    return workers.stream().map(SimulatedWorkerSpec::name).toList();
  }
}
