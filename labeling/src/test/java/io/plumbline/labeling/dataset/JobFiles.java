package io.plumbline.labeling.dataset;

import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.label.Label;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Writes the label files of a job for tests. */
final class JobFiles {
  static final String DATE = "2026-11-24T08:12:45.123456";

  private final ObjectStore store = new FileObjectStore();
  private final JobFolder folder;

  JobFiles(Path root) {
    this.folder = new JobFolder(root.toUri());
  }

  ObjectStore store() {
    return store;
  }

  JobFolder folder() {
    return folder;
  }

  JobFiles index(ObjectState... states) throws IOException {
    JsonLinesWriter.write(
        store,
        folder.index(),
        IntStream.range(0, states.length)
            .mapToObj(id -> new IndexEntry(id, "{}", states[id], Optional.empty()))
            .iterator());
    return this;
  }

  JobFiles index(int open) throws IOException {
    ObjectState[] states = new ObjectState[open];
    Arrays.fill(states, ObjectState.Open);
    return index(states);
  }

  JobFiles human(int iteration, long... ids) throws IOException {
    return labels(folder.humanLabels(iteration), iteration, 3, ids);
  }

  JobFiles machine(int iteration, long... ids) throws IOException {
    return labels(folder.machineLabels(iteration), iteration, 0, ids);
  }

  JobFiles failed(URI file, long... ids) throws IOException {
    JsonLinesWriter.write(
        store,
        file,
        LongStream.of(ids).mapToObj(id -> new FailureRecord(id, "nobody answered")).iterator());
    return this;
  }

  /** Labels whose class index is the iteration, so that tests see where a label is from. */
  private JobFiles labels(URI file, int iteration, int workers, long... ids) throws IOException {
    JsonLinesWriter.write(
        store,
        file,
        LongStream.of(ids)
            .mapToObj(id -> new LabelRecord(id, new Label.OfClass(iteration), 0.9, workers, DATE))
            .iterator());
    return this;
  }
}
