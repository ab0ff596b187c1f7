package io.plumbline.inference;

import io.plumbline.models.detection.ObjectDetectionTrainer;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.image.ImageClassificationTrainer;
import io.plumbline.models.segmentation.SemanticSegmentationTrainer;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingSet;
import java.io.IOException;
import java.util.List;

/** The tasks whose transform is measured. */
enum BenchedTask {
  CLASSES("ImageClassification", 8),
  BOXES("ObjectDetection", 1),
  MASKS("SemanticSegmentation", 1);

  private static final int TRAINED_ON = 24;

  private final String type;
  private final int looks;

  BenchedTask(String type, int looks) {
    this.type = type;
    this.looks = looks;
  }

  /** Its name in step documents. */
  String type() {
    return type;
  }

  /** How often it looks at each photograph: the quicker, the more often. */
  int looks() {
    return looks;
  }

  /** A model that has learnt a little: what it takes to use it hardly depends on how much. */
  TrainedModel train(ComposedPhotographs photographs) throws IOException {
    TrainingOptions options = options();
    CheckpointFolder none = CheckpointFolder.none();
    List<String> labels = ComposedPhotographs.LABELS;
    return switch (this) {
      case CLASSES ->
          new ImageClassificationTrainer()
              .train(new TrainingSet(labels, photographs.classified(TRAINED_ON)), options, none)
              .model();
      case BOXES ->
          new ObjectDetectionTrainer()
              .train(new AnnotatedSet<>(labels, photographs.boxed(TRAINED_ON)), options, none)
              .model();
      case MASKS ->
          new SemanticSegmentationTrainer()
              .train(new AnnotatedSet<>(labels, photographs.masked(TRAINED_ON)), options, none)
              .model();
    };
  }

  /** Too many folds for a cross-validation. */
  private static TrainingOptions options() {
    TrainingOptions usual = TrainingOptions.ofSeed(1).withMaxEpochs(8);
    return new TrainingOptions(
        usual.seed(),
        TRAINED_ON,
        usual.maxEpochs(),
        usual.checkpointEvery(),
        usual.initial(),
        usual.backbone(),
        usual.tokenizer());
  }
}
