package io.plumbline.labeling.image.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.image.SimulatedJob;
import io.plumbline.labeling.image.TestJob;
import io.plumbline.labeling.image.assemble.AssembleParameters;
import io.plumbline.labeling.image.assemble.AssembleResult;
import io.plumbline.labeling.image.assemble.AssembleStep;
import io.plumbline.labeling.image.consolidate.BatchKind;
import io.plumbline.labeling.image.consolidate.ConsolidateParameters;
import io.plumbline.labeling.image.consolidate.ConsolidateStep;
import io.plumbline.labeling.image.decide.DecideParameters;
import io.plumbline.labeling.image.decide.DecideStep;
import io.plumbline.labeling.image.prepare.PrepareStep;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.label.Label;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A manifest of any length through prepare, decide and assemble; as a program it prints the seconds
 * of each.
 */
public final class ScaleRun {
  private static final int BATCH = 1000;

  private final TestJob job;
  private final int objects;
  private double seconds;

  ScaleRun(Path folder, int objects) {
    this.job = TestJob.ofTexts(folder);
    this.objects = objects;
  }

  /** Arguments: an empty folder and the number of lines. */
  public static void main(String[] arguments) throws IOException {
    var run = new ScaleRun(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    AssembleResult result = run.run();
    System.out.printf(
        "%d lines: %.1f s in the three steps, %d machine-labelled, heap of at most %d MiB%n",
        result.total(),
        run.seconds,
        result.machineLabeled(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  AssembleResult run() throws IOException {
    URI manifest = manifest();
    timed(() -> job.run(new PrepareStep(), 1, SimulatedJob.prepare(manifest, BATCH)));
    answerAndPredict();
    var decide =
        new DecideParameters(true, Optional.of(1), 2, Optional.of(0.5), BATCH, Optional.empty());
    timed(() -> job.run(new DecideStep(), 1, decide));
    return timed(() -> job.run(new AssembleStep(), 1, new AssembleParameters(Optional.of(1))));
  }

  private URI manifest() throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(job.uri("input.manifest")), UTF_8)) {
      for (int id = 0; id < objects; id++) {
        out.write(TestJob.textLine(id));
        out.write('\n');
      }
    }
    return job.uri("input.manifest");
  }

  private void answerAndPredict() throws IOException {
    job.respond(
        1, id -> new ObjectResponse(id, List.of(TestJob.answer("ann", "owl")), Outcome.Answered));
    job.run(new ConsolidateStep(), 1, new ConsolidateParameters(BatchKind.Training, 1));
    long[] batch = job.batch(1).stream().mapToLong(id -> id).toArray();
    for (int shard = 0; shard < 2; shard++) {
      int own = shard;
      JsonLinesWriter.write(
          job.store(),
          job.folder().predictions(1, shard, 2),
          sink -> {
            for (long id = own; id < objects; id += 2) {
              if (Arrays.binarySearch(batch, id) < 0) {
                sink.accept(prediction(id));
              }
            }
          });
    }
  }

  private static Prediction prediction(long id) {
    double confidence = id * 7919 % 1000 / 1000.0;
    return Prediction.of(id, new Label.OfClass(2), confidence, confidence);
  }

  @FunctionalInterface
  private interface Work<R> {
    R run() throws IOException;
  }

  private <R> R timed(Work<R> work) throws IOException {
    long start = System.nanoTime();
    R result = work.run();
    seconds += (System.nanoTime() - start) / 1e9;
    return result;
  }
}
