package io.plumbline.workforce.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Counts the labels of a job, as far as one look may read. */
final class LabelCounting {
  private static final int MOST_LINES = 100_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_FILES = 100;

  private final ObjectStore store;
  private final int iterations;
  private Extent extent = Extent.ALL;

  /**
   * @param iterations how many there were
   */
  LabelCounting(ObjectStore store, int iterations) {
    this.store = store;
    this.iterations = iterations;
  }

  LabelCounts count(List<String> names, JobFolder folder) throws IOException {
    long[] human = new long[names.size()];
    long[] machine = new long[names.size()];
    long humanLabels = count(folder::humanLabels, human);
    long machineLabels = count(folder::machineLabels, machine);
    List<LabelCounts.OfClass> classes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      classes.add(new LabelCounts.OfClass(names.get(i), human[i], machine[i]));
    }
    return new LabelCounts(classes, new LabelCounts.Counted(humanLabels, machineLabels), extent);
  }

  private long count(IntFunction<URI> files, long[] counts) throws IOException {
    Budget budget = new Budget(MOST_LINES, MOST_BYTES);
    extent = iterations > MOST_FILES ? Extent.FIRST : extent;
    for (int n = 1; n <= Math.min(iterations, MOST_FILES); n++) {
      count(files.apply(n), budget, counts);
    }
    return budget.linesTaken();
  }

  private void count(URI file, Budget budget, long[] counts) throws IOException {
    try (LineScan scan = LineScan.open(store, file, budget)) {
      Optional<JsonNode> line = scan.next(JsonNode.class);
      while (line.isPresent()) {
        classesOf(line.get().path("label"))
            .filter(index -> index >= 0 && index < counts.length)
            .forEach(index -> counts[index]++);
        line = scan.next(JsonNode.class);
      }
      extent = extent.and(scan.extent());
    } catch (NoSuchFileException notWritten) {
      // An iteration that has no such labels, or none yet.
      return;
    }
  }

  /** A class; or that of each box; or those in a mask, where 1 is the first label. */
  private static IntStream classesOf(JsonNode label) {
    if (label.isIntegralNumber()) {
      return IntStream.of(label.intValue());
    }
    if (label.has("boxes")) {
      IntStream.Builder classes = IntStream.builder();
      label.path("boxes").forEach(box -> classes.add(box.path("class").asInt(-1)));
      return classes.build();
    }
    IntStream.Builder classes = IntStream.builder();
    label.path("values").forEach(value -> classes.add(value.asInt(0) - 1));
    return classes.build();
  }
}
