package io.plumbline.models.image;

import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.engine.Network;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.training.Recipe;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingSet;
import io.plumbline.models.training.UsableItems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Which network will be trained, and on what.
 *
 * @param backbone what it starts from, for a network that is fine-tuned
 */
record ImagePlan(Architecture architecture, InputFormat.Pixels format, Optional<Path> backbone) {
  /** The backbone wins; else the initial model's network and format; else what suits the images. */
  static ImagePlan of(TrainingSet set, TrainingOptions options) throws IOException {
    Optional<Path> backbone = options.backbone().or(() -> initialBackbone(options));
    if (backbone.isPresent()) {
      return new ImagePlan(Architecture.TORCHSCRIPT_IMAGE, ImageBackbone.IMAGENET, backbone);
    }
    Optional<InputFormat.Pixels> earlier =
        initial(options, Architecture.COMPACT_CNN)
            .map(model -> (InputFormat.Pixels) model.description().input());
    InputFormat.Pixels format =
        earlier.isPresent() ? earlier.get() : ImageSurvey.survey(set.items());
    return new ImagePlan(Architecture.COMPACT_CNN, format, Optional.empty());
  }

  private static Optional<Path> initialBackbone(TrainingOptions options) {
    return initial(options, Architecture.TORCHSCRIPT_IMAGE)
        .flatMap(model -> model.file(TrainedModel.BACKBONE));
  }

  private static Optional<TrainedModel> initial(TrainingOptions options, Architecture wanted) {
    return options.initial().filter(model -> model.description().architecture() == wanted);
  }

  /** The same with the images' own mean and deviation, unless the backbone has fixed ones. */
  ImagePlan measured(UsableItems<LabeledItem, byte[]> usable) {
    return backbone.isPresent() || usable.inputs().isEmpty()
        ? this
        : new ImagePlan(
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

  /** The files that the trained model cannot do without. */
  SortedMap<String, Path> files() {
    SortedMap<String, Path> files = new TreeMap<>();
    backbone.ifPresent(path -> files.put(TrainedModel.BACKBONE, path));
    return files;
  }
}
