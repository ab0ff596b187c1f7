package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.api.v1alpha1.LabelingJobOutput;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.plan.Timestamps;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.step.StepResults.Assembled;
import java.util.List;

/** The output manifest is written, and the job ends. */
final class AssemblingStage implements StepTask<Assembled> {
  @Override
  public StepName step() {
    return StepName.ASSEMBLE;
  }

  @Override
  public Class<Assembled> resultType() {
    return Assembled.class;
  }

  @Override
  public Parameters parameters(Situation situation) {
    return Parameters.none().withOptional("modelIteration", situation.status().modelIteration());
  }

  @Override
  public Outcome done(Situation situation, List<Assembled> results) {
    Assembled assembled = results.get(0);
    LabelingJobStatus status =
        situation
            .status()
            .withLabelCounters(counters(assembled))
            .withLabelingJobOutput(
                new LabelingJobOutput(assembled.output(), model(situation.status())))
            .withLabelingJobStatus(situation.stopping() ? JobState.STOPPED : JobState.COMPLETED)
            .withCompletedAt(Timestamps.seconds(situation.now()));
    return Outcome.enter(
            status, situation.stopping() ? Stage.STOPPED : Stage.COMPLETE, situation.now())
        .with(
            EventNote.normal(
                situation.stopping() ? "JobStopped" : "JobComplete",
                "%d objects are labelled by people, %d by the model; the labels are in %s."
                    .formatted(
                        assembled.humanLabeled(), assembled.machineLabeled(), assembled.output())));
  }

  private static LabelCounters counters(Assembled assembled) {
    long labeled = assembled.total() - assembled.failed() - assembled.unlabeled();
    return new LabelCounters(
        labeled,
        assembled.humanLabeled(),
        assembled.machineLabeled(),
        assembled.failed(),
        assembled.unlabeled());
  }

  private static String model(LabelingJobStatus status) {
    return status
        .labelingJobOutput()
        .map(LabelingJobOutput::finalActiveLearningModelARN)
        .orElse(null);
  }
}
