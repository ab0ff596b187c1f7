package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.Threshold;
import io.plumbline.operator.policy.BatchLimits;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.step.StepResults.Decided;
import java.util.List;
import java.util.Optional;

/** The model labels what it may, and the next batch is chosen. */
final class DecidingStage implements StepTask<Decided> {
  @Override
  public StepName step() {
    return StepName.DECIDE;
  }

  @Override
  public Class<Decided> resultType() {
    return Decided.class;
  }

  @Override
  public Parameters parameters(Situation situation) {
    LabelingJobStatus status = situation.status();
    BatchLimits limits = new BatchLimits(situation.plan().limits(), status.labelCounters());
    return Parameters.none()
        .with("automated", situation.plan().isAutomated())
        .withOptional("modelIteration", status.modelIteration())
        .with("shards", situation.plan().pods().shards())
        .withOptional("threshold", threshold(status))
        .with("batchSize", limits.batch())
        .withOptional("maxMachineLabeled", limits.machineLabels());
  }

  /**
   * A certified threshold speaks about the pool of its look, so only the decision right after the
   * look uses it.
   */
  private static Optional<Double> threshold(LabelingJobStatus status) {
    List<Threshold> looks = status.thresholds();
    return status.batchKind() == BatchKind.CERTIFICATION && !looks.isEmpty()
        ? Optional.of(looks.get(looks.size() - 1))
            .filter(Threshold::certified)
            .map(look -> Double.valueOf(look.threshold()))
        : Optional.empty();
  }

  @Override
  public Outcome done(Situation situation, List<Decided> results) {
    Decided decided = results.get(0);
    LabelingJobStatus counted =
        situation
            .status()
            .withLabelCounters(
                situation
                    .status()
                    .labelCounters()
                    .plusMachine(decided.machineLabeled(), decided.failed()))
            .updateIteration(
                record -> record.plusMachine(decided.machineLabeled(), decided.failed()));
    Outcome next =
        decided.batch() > 0 && !situation.stopping()
            ? Outcome.enter(
                counted.startIteration(BatchKind.TRAINING, decided.batch()),
                Stage.LABELING,
                situation.now())
            : Outcome.enter(counted, Stage.ASSEMBLING, situation.now());
    return Rejections.note(next, decided);
  }
}
