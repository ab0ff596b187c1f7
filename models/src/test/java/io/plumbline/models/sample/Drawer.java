package io.plumbline.models.sample;

import io.plumbline.models.detection.ObjectDetectionTrainer;
import io.plumbline.models.segmentation.SemanticSegmentationTrainer;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.AnnotationResult;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;

/** Each kind of model that draws on images. */
public enum Drawer {
  /** Boxes. */
  BOXES,
  /** Masks. */
  MASKS;

  /** Two epochs, and a checkpoint after each. */
  public static TrainingOptions brief() {
    return TrainingOptions.ofSeed(1).withMaxEpochs(2).withCheckpointEvery(1);
  }

  /** Trains on so many pictures. */
  public AnnotationResult train(
      Scenes scenes, int count, TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException {
    return this == BOXES
        ? new ObjectDetectionTrainer()
            .train(
                new AnnotatedSet<>(scenes.labels(), scenes.boxed(0, count)), options, checkpoints)
        : new SemanticSegmentationTrainer()
            .train(
                new AnnotatedSet<>(scenes.labels(), scenes.masked(0, count)), options, checkpoints);
  }
}
