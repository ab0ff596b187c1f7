package io.plumbline.models.text;

import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.folder.Architecture;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.folder.ModelTask;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.tensor.Tensor;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.CrossValidatedTraining;
import io.plumbline.models.training.LearningTask;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import io.plumbline.models.training.UsableItems;
import io.plumbline.models.training.WarmStart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Trains embeddings of hashed n-grams from scratch, or from those of an earlier model. */
final class NgramTraining {
  private static final int BUCKETS = 1 << 20;
  private static final int DIMENSION = 16;
  private static final Architecture ARCHITECTURE = Architecture.NGRAM_BAG;

  private final TrainingSet set;
  private final TrainingOptions options;
  private final Optional<TrainedModel> earlier;
  private final NgramExtractor extractor;
  private final int dimension;

  NgramTraining(TrainingSet set, TrainingOptions options) {
    this.set = set;
    this.options = options;
    this.earlier =
        options.initial().filter(model -> model.description().architecture() == ARCHITECTURE);
    Optional<InputFormat.Ngrams> format =
        earlier.map(model -> (InputFormat.Ngrams) model.description().input());
    this.extractor = new NgramExtractor(format.map(InputFormat.Ngrams::buckets).orElse(BUCKETS));
    this.dimension = format.map(InputFormat.Ngrams::dimension).orElse(DIMENSION);
  }

  TrainingResult run(CheckpointFolder checkpoints) throws IOException {
    UsableItems<LabeledItem, String> texts = UsableItems.decode(set.items(), TextContent::of);
    NgramVocabulary vocabulary = vocabulary(texts.inputs());
    InputFormat.Ngrams format =
        new InputFormat.Ngrams(extractor.buckets(), vocabulary.size(), dimension);
    LearningTask<SparseRow> task = task(format, vocabulary, texts);
    CrossValidatedTraining.Outcome outcome =
        new CrossValidatedTraining<>(task, options, checkpoints).run();
    return new TrainingResult(
        model(format, vocabulary, outcome), outcome.outOfFold(), texts.rejected());
  }

  private NgramVocabulary vocabulary(List<String> texts) {
    List<int[]> documents = texts.stream().map(this::distinctBuckets).toList();
    NgramVocabulary seen = NgramVocabulary.of(documents, extractor.buckets());
    return earlier.map(NgramVocabulary::of).map(before -> before.with(seen)).orElse(seen);
  }

  private int[] distinctBuckets(String text) {
    return IntStream.concat(
            Arrays.stream(extractor.words(text)), Arrays.stream(extractor.pieces(text)))
        .distinct()
        .toArray();
  }

  private LearningTask<SparseRow> task(
      InputFormat.Ngrams format, NgramVocabulary vocabulary, UsableItems<LabeledItem, String> texts)
      throws IOException {
    NgramEncoder encoder = new NgramEncoder(extractor, vocabulary);
    UsableItems<LabeledItem, SparseRow> usable = UsableItems.decode(texts.items(), encoder::encode);
    Optional<TrainedModel> aligned = earlier.map(model -> NgramWarmStart.align(model, vocabulary));
    int classes = set.labels().size();
    return new LearningTask<>(
        classes,
        usable.items(),
        usable.inputs(),
        encoder,
        (row, random) -> row,
        WarmStart.of(aligned, ARCHITECTURE, set.labels())
            .after(() -> new NgramBag(format, classes)),
        options.limit(TextRecipes.fromScratch(usable.items().size())));
  }

  private TrainedModel model(
      InputFormat.Ngrams format,
      NgramVocabulary vocabulary,
      CrossValidatedTraining.Outcome outcome) {
    List<Tensor> tensors = new ArrayList<>(outcome.parameters());
    tensors.addAll(vocabulary.tensors());
    return new TrainedModel(
        outcome.description(ModelTask.TEXT_CLASSIFICATION, set, ARCHITECTURE, format, options),
        tensors,
        new TreeMap<>());
  }
}
