package io.plumbline.models.text;

import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelDescription;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.tensor.Tensor;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Trains a text classifier: hashed n-grams from scratch, or, when the options name a backbone and
 * its tokenizer, that TorchScript sentence encoder with a new head.
 */
public final class TextClassificationTrainer implements Trainer {
  private static final int BUCKETS = 1 << 20;
  private static final int DIMENSION = 16;

  @Override
  public TrainingResult train(
      TrainingSet set, TrainingOptions options, CheckpointFolder checkpoints) throws IOException {
    Optional<Path> backbone = file(options.backbone(), options, TrainedModel.BACKBONE);
    if (backbone.isEmpty()) {
      return trainNgrams(set, options, checkpoints);
    }
    Path tokenizer =
        file(options.tokenizer(), options, TrainedModel.TOKENIZER)
            .orElseThrow(
                () -> new IllegalArgumentException("a text backbone needs its tokenizer.json"));
    return fineTune(set, options, checkpoints, backbone.get(), tokenizer);
  }

  private static Optional<Path> file(Optional<Path> given, TrainingOptions options, String name) {
    return given.or(() -> options.initial().flatMap(model -> model.file(name)));
  }

  private static TrainingResult trainNgrams(
      TrainingSet set, TrainingOptions options, CheckpointFolder checkpoints) throws IOException {
    NgramExtractor extractor = new NgramExtractor(BUCKETS);
    UsableItems<String> texts = UsableItems.decode(set.items(), TextContent::of);
    NgramVocabulary vocabulary = NgramVocabulary.of(documents(extractor, texts), BUCKETS);
    NgramEncoder encoder = new NgramEncoder(extractor, vocabulary);
    UsableItems<SparseRow> usable = UsableItems.decode(texts.items(), encoder::encode);
    InputFormat.Ngrams format = new InputFormat.Ngrams(BUCKETS, vocabulary.size(), DIMENSION);
    Optional<TrainedModel> earlier =
        options.initial().map(model -> NgramWarmStart.align(model, vocabulary));
    LearningTask<SparseRow> task =
        new LearningTask<>(
            set.labels().size(),
            usable.items(),
            usable.inputs(),
            encoder,
            (row, random) -> row,
            () -> {
              NgramBag network = new NgramBag(format, set.labels().size());
              earlier.ifPresent(model -> WarmStart.apply(model, set.labels(), network));
              return network;
            },
            limited(TextRecipes.fromScratch(usable.items().size()), options));
    CrossValidatedTraining.Outcome outcome =
        new CrossValidatedTraining<>(task, options, checkpoints).run();
    List<Tensor> tensors = new ArrayList<>(outcome.parameters());
    tensors.addAll(vocabulary.tensors());
    ModelDescription description =
        description(set, options, outcome, Architecture.NGRAM_BAG, format);
    return new TrainingResult(
        new TrainedModel(description, tensors, new TreeMap<>()),
        outcome.outOfFold(),
        texts.rejected());
  }

  private static List<int[]> documents(NgramExtractor extractor, UsableItems<String> texts) {
    List<int[]> documents = new ArrayList<>();
    for (String text : texts.inputs()) {
      documents.add(
          java.util.stream.IntStream.concat(
                  java.util.Arrays.stream(extractor.words(text)),
                  java.util.Arrays.stream(extractor.pieces(text)))
              .distinct()
              .toArray());
    }
    return documents;
  }

  private static TrainingResult fineTune(
      TrainingSet set,
      TrainingOptions options,
      CheckpointFolder checkpoints,
      Path backbone,
      Path tokenizer)
      throws IOException {
    InputFormat.Tokens format = TextBackbone.formatOf(backbone);
    TokenEncoder encoder = new TokenEncoder(tokenizer, format);
    UsableItems<long[]> usable = UsableItems.decode(set.items(), encoder::encode);
    LearningTask<long[]> task =
        new LearningTask<>(
            set.labels().size(),
            usable.items(),
            usable.inputs(),
            encoder,
            (ids, random) -> ids,
            () -> {
              TextBackbone network = new TextBackbone(backbone, format, set.labels().size());
              options.initial().ifPresent(m -> WarmStart.apply(m, set.labels(), network));
              return network;
            },
            limited(TextRecipes.fineTuning(usable.items().size()), options));
    CrossValidatedTraining.Outcome outcome =
        new CrossValidatedTraining<>(task, options, checkpoints).run();
    SortedMap<String, Path> files =
        new TreeMap<>(Map.of(TrainedModel.BACKBONE, backbone, TrainedModel.TOKENIZER, tokenizer));
    ModelDescription description =
        description(set, options, outcome, Architecture.TORCHSCRIPT_TEXT, format);
    return new TrainingResult(
        new TrainedModel(description, outcome.parameters(), files),
        outcome.outOfFold(),
        usable.rejected());
  }

  private static Recipe limited(Recipe recipe, TrainingOptions options) {
    return options.maxEpochs().isPresent()
        ? recipe.withMaxEpochs(options.maxEpochs().getAsInt())
        : recipe;
  }

  private static ModelDescription description(
      TrainingSet set,
      TrainingOptions options,
      CrossValidatedTraining.Outcome outcome,
      Architecture architecture,
      InputFormat format) {
    return new ModelDescription(
        ModelTask.TEXT_CLASSIFICATION,
        set.labels(),
        architecture,
        format,
        options.seed(),
        outcome.epochs(),
        outcome.temperature());
  }
}
