package io.plumbline.trainer;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.certification.LookPlan;
import io.plumbline.labeling.certification.LookPlanner;
import io.plumbline.labeling.certification.LossKind;
import io.plumbline.labeling.certification.Prevalidated;
import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.dataset.OutOfFoldPrediction;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.image.ImageClassificationTrainer;
import io.plumbline.models.text.TextClassificationTrainer;
import io.plumbline.models.training.OutOfFold;
import io.plumbline.models.training.Trainer;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Trains the model of an iteration on all labels by people so far, and says whether a look would
 * pay.
 */
final class TrainStep implements Step<TrainParameters, TrainResult> {
  private static final int NAMED_REJECTIONS = 5;

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
      TrainingLabels labels = new TrainingLabels(context);
      StoredCheckpoints checkpoints =
          new StoredCheckpoints(context.store(), context.folder().checkpoints(iteration(context)));
      TrainingResult trained =
          train(context, labels.read(), options(context, parameters, workspace), checkpoints);
      URI archive = new ModelUpload(context, workspace).upload(trained.model());
      List<OutOfFoldPrediction> outOfFold =
          trained.outOfFold().stream().map(TrainStep::prediction).toList();
      JsonLinesWriter.write(
          context.store(),
          context.folder().crossValidation(iteration(context)),
          outOfFold.iterator());
      checkpoints.delete();
      return result(trained, archive, plan(context, parameters, outOfFold));
    }
  }

  private static TrainingResult train(
      StepContext context, TrainingSet set, TrainingOptions options, StoredCheckpoints checkpoints)
      throws IOException {
    try {
      return trainer(context.input().taskType()).train(set, options, checkpoints);
    } catch (UnsuitableModelException e) {
      throw new InputException(e.getMessage(), e);
    }
  }

  private static int iteration(StepContext context) {
    return context.input().iteration();
  }

  private static Trainer trainer(TaskType taskType) {
    return taskType.isImage() ? new ImageClassificationTrainer() : new TextClassificationTrainer();
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
    return new LookPlanner(LossKind.ZERO_ONE, parameters.target(), parameters.alpha())
        .plan(
            outOfFold.stream().map(TrainStep::prevalidated).toList(),
            progress.open(),
            progress.humanLabeled());
  }

  private static Prevalidated prevalidated(OutOfFoldPrediction each) {
    return new Prevalidated(each.confidence(), each.label() == each.predicted() ? 0 : 1);
  }

  private static OutOfFoldPrediction prediction(OutOfFold each) {
    return new OutOfFoldPrediction(each.id(), each.label(), each.predicted(), each.confidence());
  }

  private static TrainResult result(TrainingResult trained, URI archive, LookPlan plan) {
    return new TrainResult(
        archive,
        trained.outOfFold().size(),
        trained.accuracy(),
        plan.expectedCoverage(),
        plan.sampleSize(),
        Math.round(plan.expectedHumanLabels()),
        trained.rejected().stream()
            .limit(NAMED_REJECTIONS)
            .map(each -> "line %d: %s".formatted(each.id() + 1, each.reason()))
            .toList());
  }
}
