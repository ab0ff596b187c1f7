package io.plumbline.models.bench;

import io.plumbline.models.detection.ObjectDetectionTrainer;
import io.plumbline.models.engine.EngineSettings;
import io.plumbline.models.sample.Scenes;
import io.plumbline.models.segmentation.SemanticSegmentationTrainer;
import io.plumbline.models.training.AnnotatedSet;
import io.plumbline.models.training.AnnotationResult;
import io.plumbline.models.training.CheckpointFolder;
import io.plumbline.models.training.OutOfFoldQuality;
import io.plumbline.models.training.TrainingOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/**
 * Trains on composed pictures of 96 x 96 pixels and prints how good and how fast. Arguments: {@code
 * boxes} or {@code masks}, the number of pictures, the classes, the seed and optionally the epochs.
 */
final class ScenesBenchmark {
  private ScenesBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    EngineSettings.apply(System.getenv());
    int count = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[3]);
    Scenes scenes = new Scenes(seed, 96, 96, Integer.parseInt(arguments[2]), 1, 4, 28);
    TrainingOptions options = TrainingOptions.ofSeed(seed);
    if (arguments.length > 4) {
      options = options.withMaxEpochs(Integer.parseInt(arguments[4]));
    }
    long start = System.nanoTime();
    AnnotationResult result = train(arguments[0], scenes, count, options);
    print(result, (System.nanoTime() - start) / 1e9);
  }

  private static AnnotationResult train(
      String kind, Scenes scenes, int count, TrainingOptions options) throws IOException {
    CheckpointFolder none = CheckpointFolder.none();
    if (kind.equals("masks")) {
      return new SemanticSegmentationTrainer()
          .train(new AnnotatedSet<>(scenes.labels(), scenes.masked(0, count)), options, none);
    }
    return new ObjectDetectionTrainer()
        .train(new AnnotatedSet<>(scenes.labels(), scenes.boxed(0, count)), options, none);
  }

  private static void print(AnnotationResult result, double seconds) {
    double processor =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime()
            / 1e9;
    double expected =
        result.outOfFold().stream().mapToDouble(OutOfFoldQuality::confidence).average().orElse(0);
    System.out.printf(
        "%.1f s, %.1f s of processor time, %d epochs: mean quality %.4f out of fold, mean"
            + " confidence %.4f, mAP %s%n",
        seconds,
        processor,
        result.model().description().epochs(),
        result.meanQuality(),
        expected,
        result.meanAveragePrecision());
    int half = result.outOfFold().size() / 2;
    double surest =
        result.outOfFold().stream()
            .sorted((a, b) -> Double.compare(b.confidence(), a.confidence()))
            .limit(half)
            .mapToDouble(OutOfFoldQuality::quality)
            .average()
            .orElse(0);
    System.out.printf("mean quality of the surest half %.4f%n", surest);
  }
}
