package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.IterationRecord;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.step.StepResults.Consolidated;
import java.util.List;

/** People's answers become labels. */
final class ConsolidatingStage implements StepTask<Consolidated> {
  private static final double TOLERATED_FAILURES = 0.1;

  @Override
  public StepName step() {
    return StepName.CONSOLIDATE;
  }

  @Override
  public Class<Consolidated> resultType() {
    return Consolidated.class;
  }

  @Override
  public Parameters parameters(Situation situation) {
    return Parameters.none()
        .with("kind", situation.status().batchKind().jsonName())
        .with("workersPerObject", situation.plan().people().workersPerObject());
  }

  @Override
  public Outcome done(Situation situation, List<Consolidated> results) {
    Consolidated result = results.get(0);
    LabelingJobStatus counted =
        situation
            .status()
            .withLabelCounters(
                situation
                    .status()
                    .labelCounters()
                    .plusHuman(result.humanLabeled(), result.failed()))
            .updateIteration(record -> record.plusHuman(result.humanLabeled(), result.failed()))
            .withoutBatch();
    IterationRecord batch = counted.history().get(counted.history().size() - 1);
    Outcome next =
        firstBatchFailed(batch)
            ? Outcome.fail(counted, sentence(batch, result), situation.now())
            : Outcome.enter(counted, next(situation, counted), situation.now());
    return Rejections.note(next, result);
  }

  /** The record of the first batch counts the images that prepare could not read, too. */
  private static boolean firstBatchFailed(IterationRecord batch) {
    return batch.iteration() == 1 && batch.failed() > TOLERATED_FAILURES * objects(batch);
  }

  private static String sentence(IterationRecord batch, Consolidated result) {
    String counts =
        "More than 10 %% of the first batch could not be labelled: %d of %d objects."
            .formatted(batch.failed(), objects(batch));
    return result.rejected().isEmpty() ? counts : counts + " " + result.rejected().get(0);
  }

  private static long objects(IterationRecord batch) {
    return batch.human() + batch.failed();
  }

  private static Stage next(Situation situation, LabelingJobStatus counted) {
    if (situation.stopping()) {
      return Stage.ASSEMBLING;
    }
    if (counted.batchKind() == BatchKind.CERTIFICATION) {
      return Stage.CALIBRATING;
    }
    boolean train =
        situation.plan().isAutomated()
            && counted.looks() < situation.plan().quality().maxLooks()
            && counted.labelCounters().unlabeled() > 0;
    return train ? Stage.TRAINING : Stage.DECIDING;
  }
}
