package io.plumbline.models.text;

import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.training.TrainingOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a pretrained sentence encoder. */
record SentenceEncoder(Path backbone, Path tokenizer) {
  /**
   * Those that the options name, else those of the initial model, if it has any.
   *
   * @throws UnsuitableModelException when the backbone has no tokenizer
   */
  static Optional<SentenceEncoder> of(TrainingOptions options) {
    return options
        .backbone()
        .or(() -> ofInitialModel(options, TrainedModel.BACKBONE))
        .map(backbone -> new SentenceEncoder(backbone, tokenizer(options)));
  }

  private static Path tokenizer(TrainingOptions options) {
    return options
        .tokenizer()
        .or(() -> ofInitialModel(options, TrainedModel.TOKENIZER))
        .orElseThrow(
            () -> new UnsuitableModelException("a text backbone needs its tokenizer.json"));
  }

  private static Optional<Path> ofInitialModel(TrainingOptions options, String name) {
    return options.initial().flatMap(model -> model.file(name));
  }

  /** The files that a model of this encoder cannot do without. */
  SortedMap<String, Path> files() {
    return new TreeMap<>(
        Map.of(TrainedModel.BACKBONE, backbone, TrainedModel.TOKENIZER, tokenizer));
  }
}
