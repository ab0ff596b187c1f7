package io.plumbline.models.bench;

import com.sun.management.OperatingSystemMXBean;
import io.plumbline.models.data.Annotated;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.detection.DetectionMeasures;
import io.plumbline.models.detection.ObjectDetectionTrainer;
import io.plumbline.models.engine.EngineSettings;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.prediction.Predictor;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Trains the detector once on BCCD's train split, draws on the test split and says on standard
 * output when each begins and ends, with the processor time. Arguments: the dataset's folder, the
 * file for what it draws, the seed and optionally the epochs.
 */
final class BloodCellsBenchmark {
  private BloodCellsBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    EngineSettings.apply(System.getenv());
    BloodCells cells = new BloodCells(Path.of(arguments[0]));
    long seed = Long.parseLong(arguments[2]);
    OptionalInt epochs =
        arguments.length > 3 ? OptionalInt.of(Integer.parseInt(arguments[3])) : OptionalInt.empty();
    AnnotatedSet<List<Box>> set = new AnnotatedSet<>(BloodCells.LABELS, cells.photographs("train"));
    say("train begins", processorSeconds());
    TrainedModel model =
        new ObjectDetectionTrainer()
            .train(set, once(seed, epochs, set), CheckpointFolder.none())
            .model();
    say("train ends", processorSeconds());
    say("epochs", model.description().epochs());
    say("predict begins", processorSeconds());
    List<List<ScoredBox>> drawn = draw(model, cells.photographs("test"));
    say("predict ends", processorSeconds());
    new DrawnBoxes(Path.of(arguments[1])).write(cells.names("test"), drawn);
  }

  private static void say(String what, double number) {
    System.out.printf(Locale.ROOT, "%s %.3f%n", what, number);
  }

  private static double processorSeconds() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** So many folds that there is nothing to cross-validate: what is compared is one training. */
  private static TrainingOptions once(long seed, OptionalInt epochs, AnnotatedSet<?> set) {
    TrainingOptions usual = TrainingOptions.ofSeed(seed);
    return new TrainingOptions(
        seed,
        set.items().size(),
        epochs,
        usual.checkpointEvery(),
        usual.initial(),
        usual.backbone(),
        usual.tokenizer());
  }

  private static List<List<ScoredBox>> draw(
      TrainedModel model, List<Annotated<List<Box>>> photographs) throws IOException {
    List<DataItem> items = photographs.stream().map(Annotated::item).toList();
    List<List<ScoredBox>> drawn = new ArrayList<>();
    try (Predictor predictor = Predictor.of(DetectionMeasures.drawingAll(model))) {
      predictor.predict(
          items.iterator(), item -> drawn.add(((PredictedItem.Detected) item).boxes()));
    }
    return drawn;
  }
}
