package io.plumbline.models.image;

import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.CrossValidatedTraining;
import io.plumbline.models.training.LearningTask;
import io.plumbline.models.training.Trainer;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import io.plumbline.models.training.UsableItems;
import io.plumbline.models.training.WarmStart;
import java.io.IOException;

/**
 * Trains an image classifier: a compact convolutional network from scratch, or, when the options
 * name a backbone, that TorchScript network with a new head.
 */
public final class ImageClassificationTrainer implements Trainer {
  @Override
  public TrainingResult train(
      TrainingSet set, TrainingOptions options, CheckpointFolder checkpoints) throws IOException {
    options.requireInitialModelOf(ModelTask.IMAGE_CLASSIFICATION);
    ImagePlan plan = ImagePlan.of(set, options);
    UsableItems<LabeledItem, byte[]> usable =
        UsableItems.decode(set.items(), new PixelEncoder(plan.format())::encode);
    ImagePlan measured = plan.measured(usable);
    CrossValidatedTraining.Outcome outcome =
        new CrossValidatedTraining<>(task(set, options, measured, usable), options, checkpoints)
            .run();
    return new TrainingResult(
        model(set, options, measured, outcome), outcome.outOfFold(), usable.rejected());
  }

  private static LearningTask<byte[]> task(
      TrainingSet set,
      TrainingOptions options,
      ImagePlan plan,
      UsableItems<LabeledItem, byte[]> usable) {
    int classes = set.labels().size();
    return new LearningTask<>(
        classes,
        usable.items(),
        usable.inputs(),
        new PixelEncoder(plan.format()),
        AugmentationPolicy.of(plan.format()).variation(plan.format()),
        WarmStart.of(options.initial(), plan.architecture(), set.labels())
            .after(plan.network(classes)),
        options.limit(plan.recipe(usable.items().size())));
  }

  private static TrainedModel model(
      TrainingSet set,
      TrainingOptions options,
      ImagePlan plan,
      CrossValidatedTraining.Outcome outcome) {
    return new TrainedModel(
        outcome.description(
            ModelTask.IMAGE_CLASSIFICATION, set, plan.architecture(), plan.format(), options),
        outcome.parameters(),
        plan.files());
  }
}
