package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.LabelingJobOutput;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.plan.ModelArn;
import io.plumbline.operator.step.Parameters;
import io.plumbline.operator.step.StepName;
import io.plumbline.operator.step.StepResults.Trained;
import java.util.List;
import java.util.Locale;

/** A model learns from people's labels. */
final class TrainingStage implements StepTask<Trained> {
  @Override
  public StepName step() {
    return StepName.TRAIN;
  }

  @Override
  public Class<Trained> resultType() {
    return Trained.class;
  }

  @Override
  public Parameters parameters(Situation situation) {
    JobPlan plan = situation.plan();
    return Parameters.none()
        .withOptional("backbone", plan.model().backbone())
        .withOptional("tokenizer", plan.model().tokenizer())
        .withOptional("initialModel", plan.model().initialModel())
        .with("target", plan.quality().minimum())
        .with("alpha", plan.quality().alphaOfLook())
        .with("batchSize", plan.limits().batch());
  }

  @Override
  public Outcome done(Situation situation, List<Trained> results) {
    Trained trained = results.get(0);
    String arn = ModelArn.of(situation.identity().namespace(), trained.model());
    LabelingJobStatus status =
        situation
            .status()
            .withModelIteration(situation.iteration())
            .withLabelingJobOutput(new LabelingJobOutput(output(situation.status()), arn))
            .updateIteration(
                record ->
                    record.trained(
                        decimal(trained.accuracy()),
                        decimal(trained.expectedCoverage()),
                        trained.sampleSize(),
                        Long.toString(Math.round(trained.expectedHumanLabels()))));
    Outcome next = Outcome.enter(status, Stage.TRANSFORMING, situation.now());
    return Rejections.note(next, trained);
  }

  private static String output(LabelingJobStatus status) {
    return status.labelingJobOutput().map(LabelingJobOutput::outputDatasetS3URI).orElse(null);
  }

  private static String decimal(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
