package io.plumbline.models.sample;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.detection.ObjectDetectionTrainer;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.prediction.Predictor;
import io.plumbline.models.segmentation.SemanticSegmentationTrainer;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.AnnotationResult;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Each kind of model that draws on images, with small pictures to learn from within a second. */
public enum Drawer {
  /** Boxes. */
  BOXES,
  /** Masks. */
  MASKS;

  /** Small pictures of two classes. */
  public static final Scenes SCENES = new Scenes(1, 64, 64, 2, 1, 2, 28);

  /** How many of them a brief training learns from. */
  public static final int FEW = 12;

  private static final Map<Drawer, AnnotationResult> UNDISTURBED = new ConcurrentHashMap<>();

  /** Two epochs, and a checkpoint after each. */
  public static TrainingOptions brief() {
    return TrainingOptions.ofSeed(1).withMaxEpochs(2).withCheckpointEvery(1);
  }

  /** The undisturbed brief training, run once in this process. */
  public AnnotationResult undisturbed() throws IOException {
    if (!UNDISTURBED.containsKey(this)) {
      UNDISTURBED.put(this, train(brief(), CheckpointFolder.none()));
    }
    return UNDISTURBED.get(this);
  }

  /** Trains on the few pictures. */
  public AnnotationResult train(TrainingOptions options, CheckpointFolder checkpoints)
      throws IOException {
    return train(SCENES, FEW, options, checkpoints);
  }

  /** Trains on the first of those pictures. */
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

  /** What a model draws on other pictures. */
  public static List<PredictedItem> predictions(TrainedModel model, Scenes scenes, int count)
      throws IOException {
    List<PredictedItem> predicted = new ArrayList<>();
    List<DataItem> items = scenes.scenes(1000, count).stream().map(Scenes.Scene::item).toList();
    try (Predictor predictor = Predictor.of(model)) {
      predictor.predict(items.iterator(), predicted::add);
    }
    return predicted;
  }
}
