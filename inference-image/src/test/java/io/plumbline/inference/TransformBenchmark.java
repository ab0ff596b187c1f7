package io.plumbline.inference;

import io.plumbline.models.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what the step transform takes for a photograph, part by part, and that fetching and
 * decoding hide behind predicting. Arguments: a folder, the page to write, the number of
 * photographs.
 */
final class TransformBenchmark {
  /** Of the store, in times that a photograph takes without a delay. */
  private static final List<Double> DELAYS = List.of(0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0);

  private static final int ROUNDS = 3;

  private TransformBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    EngineSettings.apply(System.getenv());
    Map<BenchedTask, TransformMeasured> measured = new EnumMap<>(BenchedTask.class);
    for (BenchedTask task : BenchedTask.values()) {
      TransformRuns runs =
          new TransformRuns(
              Path.of(arguments[0]).resolve(task.type()).toAbsolutePath(),
              task,
              Integer.parseInt(arguments[2]));
      runs.prepare();
      measured.put(task, measure(runs));
    }
    String page = new TransformPage(measured).text();
    Files.writeString(Path.of(arguments[1]), page);
    System.out.println(page);
  }

  private static TransformMeasured measure(TransformRuns runs)
      throws IOException, InterruptedException {
    double alone = runs.run(Duration.ZERO).seconds() / runs.objects(); // Warms up, too.
    Map<WorkPart, Double> parts = parts(runs);
    List<Duration> delays = DELAYS.stream().map(times -> duration(times * alone)).toList();
    List<List<Double>> seconds = new ArrayList<>();
    delays.forEach(delay -> seconds.add(new ArrayList<>()));
    int atOnce = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < delays.size(); i++) {
        TransformRuns.Run run = runs.run(delays.get(i));
        seconds.get(i).add(run.seconds() / runs.objects());
        atOnce = Math.max(atOnce, run.atOnce());
      }
    }
    List<TransformMeasured.Delayed> delayed = new ArrayList<>();
    for (int i = 0; i < delays.size(); i++) {
      delayed.add(new TransformMeasured.Delayed(delays.get(i), median(seconds.get(i))));
    }
    return new TransformMeasured(parts, delayed, atOnce);
  }

  private static Map<WorkPart, Double> parts(TransformRuns runs)
      throws IOException, InterruptedException {
    try (WorkSampler sampler = WorkSampler.start()) {
      runs.run(Duration.ZERO);
      Map<WorkPart, Double> parts = sampler.seconds();
      parts.replaceAll((part, seconds) -> seconds / runs.objects());
      return parts;
    }
  }

  private static Duration duration(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
