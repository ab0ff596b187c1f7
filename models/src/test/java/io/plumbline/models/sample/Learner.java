package io.plumbline.models.sample;

import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.image.ImageClassificationTrainer;
import io.plumbline.models.text.TextClassificationTrainer;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.Trainer;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Each network that can be trained, with small data that it learns from within a second. */
public enum Learner {
  /** On grey shapes. */
  COMPACT_CNN,
  /** On coloured shapes. */
  IMAGE_BACKBONE,
  /** On phrases. */
  NGRAM_BAG,
  /** On phrases. */
  SENTENCE_ENCODER;

  /** How many objects {@link #labelled} has. */
  public static final int OBJECTS = 12;

  private static final Map<Learner, TrainingResult> UNDISTURBED = new ConcurrentHashMap<>();

  /** Its trainer. */
  public Trainer trainer() {
    return isImage() ? new ImageClassificationTrainer() : new TextClassificationTrainer();
  }

  private boolean isImage() {
    return this == COMPACT_CNN || this == IMAGE_BACKBONE;
  }

  /** Two epochs, and a checkpoint after each. */
  public TrainingOptions options(long seed) {
    TrainingOptions options = TrainingOptions.ofSeed(seed).withMaxEpochs(2).withCheckpointEvery(1);
    return switch (this) {
      case COMPACT_CNN, NGRAM_BAG -> options;
      case IMAGE_BACKBONE -> options.withBackbone(Models.resource("image-backbone.pt"));
      case SENTENCE_ENCODER ->
          options
              .withBackbone(Models.resource("text-backbone.pt"))
              .withTokenizer(Models.resource("tokenizer.json"));
    };
  }

  /** Objects to learn from. */
  public TrainingSet labelled(long seed) {
    return new TrainingSet(isImage() ? Shapes.CLASSES : Phrases.CLASSES, items(seed, 0, OBJECTS));
  }

  /** Objects with ids from {@code from} on. */
  public List<LabeledItem> items(long seed, int from, int count) {
    return switch (this) {
      case COMPACT_CNN -> Shapes.grey(seed).items(from, count);
      case IMAGE_BACKBONE -> Shapes.coloured(seed).items(from, count);
      case NGRAM_BAG, SENTENCE_ENCODER -> Phrases.of(seed).items(from, count);
    };
  }

  /** The undisturbed training of seed 1, run once in this process. */
  public TrainingResult undisturbed() throws IOException {
    if (!UNDISTURBED.containsKey(this)) {
      UNDISTURBED.put(this, train(1, CheckpointFolder.none()));
    }
    return UNDISTURBED.get(this);
  }

  /** Trains with the seed on the objects of the seed. */
  public TrainingResult train(long seed, CheckpointFolder checkpoints) throws IOException {
    return trainer().train(labelled(seed), options(seed), checkpoints);
  }
}
