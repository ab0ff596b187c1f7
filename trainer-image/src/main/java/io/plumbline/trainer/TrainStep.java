package io.plumbline.trainer;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.certification.LookPlan;
import io.plumbline.labeling.certification.LookPlanner;
import io.plumbline.labeling.certification.LossKind;
import io.plumbline.labeling.certification.Prevalidated;
import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.dataset.OutOfFoldPrediction;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Trains the model of an iteration on all labels by people so far, and says whether a look would
 * pay.
 */
final class TrainStep implements Step<TrainParameters, TrainResult> {
  private static final int NAMED_REJECTIONS = 5;

  private final UnaryOperator<TrainingOptions> limits;

  TrainStep() {
    this(UnaryOperator.identity());
  }

  /**
   * @param limits changes to how long is trained
   */
  TrainStep(UnaryOperator<TrainingOptions> limits) {
    this.limits = limits;
  }

  @Override
  public String name() {
    return "train";
  }

  @Override
  public Class<TrainParameters> parameterType() {
    return TrainParameters.class;
  }

  @Override
  public TrainResult run(StepContext context, TrainParameters parameters) throws IOException {
    try (Workspace workspace = Workspace.create()) {
      HumanLabels labels = new TrainingLabels(context).read();
      StoredCheckpoints checkpoints =
          new StoredCheckpoints(context.store(), context.folder().checkpoints(iteration(context)));
      TrainingOptions options = limits.apply(options(context, parameters, workspace));
      JobModel trained = train(context, labels, options, checkpoints);
      URI archive = new ModelUpload(context, workspace).upload(trained.model());
      List<OutOfFoldPrediction> outOfFold = trained.outOfFold();
      JsonLinesWriter.write(
          context.store(),
          context.folder().crossValidation(iteration(context)),
          outOfFold.iterator());
      checkpoints.delete();
      return result(labels, trained, archive, plan(context, parameters, outOfFold));
    }
  }

  private static JobModel train(
      StepContext context,
      HumanLabels labels,
      TrainingOptions options,
      StoredCheckpoints checkpoints)
      throws IOException {
    try {
      return JobTraining.of(context).train(labels, options, checkpoints);
    } catch (UnsuitableModelException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  private static int iteration(StepContext context) {
    return context.input().iteration();
  }

  private static TrainingOptions options(
      StepContext context, TrainParameters parameters, Workspace workspace) throws IOException {
    long seed = new KeyedHash(context.input().seed(), "train").bits(iteration(context));
    TrainingOptions options = TrainingOptions.ofSeed(seed);
    ModelDownload download = new ModelDownload(context.store(), workspace);
    if (parameters.initialModel().isPresent()) {
      options = options.withInitial(download.model(parameters.initialModel().get()));
    }
    if (parameters.backbone().isPresent()) {
      options = options.withBackbone(download.file(parameters.backbone().get(), "backbone"));
    }
    if (parameters.tokenizer().isPresent()) {
      options = options.withTokenizer(download.file(parameters.tokenizer().get(), "tokenizer"));
    }
    return options;
  }

  private static LookPlan plan(
      StepContext context, TrainParameters parameters, List<OutOfFoldPrediction> outOfFold)
      throws IOException {
    LabelingProgress progress =
        LabelingProgress.beforeDeciding(context.store(), context.folder(), iteration(context));
    LossKind losses = LossKind.of(context.input().taskType());
    return new LookPlanner(losses, parameters.target(), parameters.alpha())
        .plan(
            outOfFold.stream().map(TrainStep::prevalidated).toList(),
            progress.open(),
            progress.humanLabeled());
  }

  private static Prevalidated prevalidated(OutOfFoldPrediction each) {
    return new Prevalidated(each.confidence(), each.loss());
  }

  private static TrainResult result(
      HumanLabels labels, JobModel trained, URI archive, LookPlan plan) {
    return new TrainResult(
        archive,
        labels.objects().size() - trained.rejected().size(),
        trained.quality(),
        plan.expectedCoverage(),
        plan.sampleSize(),
        Math.round(plan.expectedHumanLabels()),
        trained.rejected().stream()
            .limit(NAMED_REJECTIONS)
            .map(each -> "line %d: %s".formatted(each.id() + 1, each.reason()))
            .toList());
  }
}
