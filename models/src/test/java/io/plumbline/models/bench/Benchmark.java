package io.plumbline.models.bench;

import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.LabeledItem;
import io.plumbline.models.engine.EngineSettings;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.prediction.Predictor;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.ClassScores;
import io.plumbline.models.training.Trainer;
import io.plumbline.models.training.TrainingOptions;
import io.plumbline.models.training.TrainingResult;
import io.plumbline.models.training.TrainingSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Trains on the first objects of a list, predicts the others and prints how good and how fast. The
 * system properties {@code plumbline.backbone} and {@code plumbline.tokenizer} name the files of a
 * network to fine-tune, {@code plumbline.held-out} limits the others.
 */
record Benchmark(List<String> labels, List<LabeledItem> items, int training, long seed) {
  void run(Trainer trainer) throws IOException {
    EngineSettings.apply(System.getenv());
    long start = System.nanoTime();
    TrainingResult result =
        trainer.train(
            new TrainingSet(labels, items.subList(0, training)),
            options(),
            CheckpointFolder.none());
    System.out.printf(
        "trained on %d in %.1f s: %d epochs, %.4f out of fold, temperature %.3f%n",
        training,
        seconds(start),
        result.model().description().epochs(),
        result.accuracy(),
        result.model().description().temperature());
    predict(result);
  }

  private TrainingOptions options() {
    TrainingOptions options = TrainingOptions.ofSeed(seed);
    String backbone = System.getProperty("plumbline.backbone");
    String tokenizer = System.getProperty("plumbline.tokenizer");
    options = backbone == null ? options : options.withBackbone(Path.of(backbone));
    return tokenizer == null ? options : options.withTokenizer(Path.of(tokenizer));
  }

  private void predict(TrainingResult result) throws IOException {
    int heldOut = Integer.getInteger("plumbline.held-out", items.size());
    List<LabeledItem> others = items.subList(training, Math.min(items.size(), training + heldOut));
    List<ClassScores> scores = new ArrayList<>();
    long start = System.nanoTime();
    try (Predictor predictor = Predictor.of(result.model())) {
      List<DataItem> objects = others.stream().map(LabeledItem::item).toList();
      predictor.predict(
          objects.iterator(), item -> scores.add(((PredictedItem.Scored) item).scores()));
    }
    double seconds = seconds(start);
    print(others, scores, seconds);
  }

  private static void print(List<LabeledItem> others, List<ClassScores> scores, double seconds) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      outcomes.add(
          new Outcome(scores.get(i).confidence(), scores.get(i).label() == others.get(i).label()));
    }
    outcomes.sort(Comparator.comparingDouble(Outcome::confidence).reversed());
    int right = 0;
    int covered = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      right += outcomes.get(i).right() ? 1 : 0;
      covered = right >= 0.95 * (i + 1) ? i + 1 : covered;
    }
    System.out.printf(
        "%.0f objects a second; held out: accuracy %.4f, mean confidence %.4f, "
            + "share whose top is 95 %% right %.4f%n",
        outcomes.size() / seconds,
        (double) right / outcomes.size(),
        outcomes.stream().mapToDouble(Outcome::confidence).average().orElse(0),
        (double) covered / outcomes.size());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private record Outcome(double confidence, boolean right) {}
}
