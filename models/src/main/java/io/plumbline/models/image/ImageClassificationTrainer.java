package io.plumbline.models.image;

import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelDescription;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.CrossValidatedTraining;
import io.plumbline.models.training.LearningTask;
import io.plumbline.models.training.Recipe;
import io.plumbline.models.training.Trainer;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import io.plumbline.models.training.UsableItems;
import io.plumbline.models.training.WarmStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Trains an image classifier: a compact convolutional network from scratch, or, when the options
 * name a backbone, that TorchScript network with a new head.
 */
public final class ImageClassificationTrainer implements Trainer {
  @Override
  public TrainingResult train(
      TrainingSet set, TrainingOptions options, CheckpointFolder checkpoints) throws IOException {
    Plan plan = plan(set, options);
    UsableItems<byte[]> usable =
        UsableItems.decode(set.items(), new PixelEncoder(plan.format())::encode);
    Plan measured = plan.measured(usable);
    LearningTask<byte[]> task = task(set, options, measured, usable);
    CrossValidatedTraining.Outcome outcome =
        new CrossValidatedTraining<>(task, options, checkpoints).run();
    return new TrainingResult(
        measured.model(set, options, outcome), outcome.outOfFold(), usable.rejected());
  }

  private static Plan plan(TrainingSet set, TrainingOptions options) throws IOException {
    Optional<Path> backbone = options.backbone().or(() -> initialBackbone(options));
    if (backbone.isPresent()) {
      return new Plan(Architecture.TORCHSCRIPT_IMAGE, ImageBackbone.IMAGENET, backbone);
    }
    Optional<InputFormat.Pixels> earlier =
        options
            .initial()
            .filter(model -> model.description().architecture() == Architecture.COMPACT_CNN)
            .map(model -> (InputFormat.Pixels) model.description().input());
    InputFormat.Pixels format =
        earlier.isPresent() ? earlier.get() : ImageSurvey.survey(set.items());
    return new Plan(Architecture.COMPACT_CNN, format, Optional.empty());
  }

  private static Optional<Path> initialBackbone(TrainingOptions options) {
    return options
        .initial()
        .filter(model -> model.description().architecture() == Architecture.TORCHSCRIPT_IMAGE)
        .flatMap(model -> model.file(TrainedModel.BACKBONE));
  }

  private static LearningTask<byte[]> task(
      TrainingSet set, TrainingOptions options, Plan plan, UsableItems<byte[]> usable) {
    Recipe recipe = plan.recipe(usable.items().size());
    return new LearningTask<>(
        set.labels().size(),
        usable.items(),
        usable.inputs(),
        new PixelEncoder(plan.format()),
        AugmentationPolicy.of(plan.format()).variation(plan.format()),
        warm(plan.network(set.labels().size()), set, options),
        options.maxEpochs().isPresent()
            ? recipe.withMaxEpochs(options.maxEpochs().getAsInt())
            : recipe);
  }

  private static Supplier<Network> warm(
      Supplier<Network> cold, TrainingSet set, TrainingOptions options) {
    return () -> {
      Network network = cold.get();
      options.initial().ifPresent(model -> WarmStart.apply(model, set.labels(), network));
      return network;
    };
  }

  /** What will be trained. */
  private record Plan(
      Architecture architecture, InputFormat.Pixels format, Optional<Path> backbone) {
    Plan measured(UsableItems<byte[]> usable) {
      return backbone.isPresent() || usable.inputs().isEmpty()
          ? this
          : new Plan(
              architecture, Normalisation.measure(format, usable.inputs()), Optional.empty());
    }

    Supplier<Network> network(int classes) {
      return backbone
          .<Supplier<Network>>map(path -> () -> new ImageBackbone(path, format, classes))
          .orElse(() -> new CompactCnn(format, classes));
    }

    Recipe recipe(int objects) {
      return backbone.isPresent()
          ? ImageRecipes.fineTuning(objects)
          : ImageRecipes.fromScratch(objects);
    }

    TrainedModel model(
        TrainingSet set, TrainingOptions options, CrossValidatedTraining.Outcome outcome) {
      ModelDescription description =
          new ModelDescription(
              ModelTask.IMAGE_CLASSIFICATION,
              set.labels(),
              architecture,
              format,
              options.seed(),
              outcome.epochs(),
              outcome.temperature());
      TreeMap<String, Path> files = new TreeMap<>(Map.of());
      backbone.ifPresent(path -> files.put(TrainedModel.BACKBONE, path));
      return new TrainedModel(description, outcome.parameters(), files);
    }
  }
}
