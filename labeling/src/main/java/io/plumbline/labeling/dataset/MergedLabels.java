package io.plumbline.labeling.dataset;

import io.plumbline.labeling.dataset.MergedLabel.Origin;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * All human and machine labels of a job in order of ids: a streaming merge of its label files,
 * which holds one record of each in memory. Where people and the machine labelled the same object,
 * people's label counts; among people's, the earliest.
 */
public final class MergedLabels implements Closeable {
  private final List<LabelFile> files = new ArrayList<>();
  private final PriorityQueue<LabelFile> heads =
      new PriorityQueue<>(
          Comparator.comparingLong(LabelFile::id).thenComparingInt(LabelFile::rank));
  private long lastAsked = -1;

  private MergedLabels() {}

  /** The labels of every iteration up to this one. Files that are absent count as empty. */
  public static MergedLabels open(ObjectStore store, JobFolder folder, int upToIteration)
      throws IOException {
    return open(store, folder, LabelFiles.upTo(upToIteration));
  }

  /** The labels that the decision of an iteration starts from: see {@link LabelingProgress}. */
  public static MergedLabels beforeDeciding(ObjectStore store, JobFolder folder, int iteration)
      throws IOException {
    return open(store, folder, LabelFiles.beforeDeciding(iteration));
  }

  /**
   * The label of an object. Ids must be asked for in ascending order.
   *
   * @throws java.io.UncheckedIOException when a label file cannot be read
   * @throws IllegalArgumentException when the id is not above the one asked before
   */
  public Optional<MergedLabel> labelOf(long id) throws IOException {
    if (id <= lastAsked) {
      throw new IllegalArgumentException("object " + id + " is asked for after " + lastAsked);
    }
    lastAsked = id;
    skipBelow(id);
    Optional<MergedLabel> found =
        Optional.ofNullable(heads.peek()).filter(head -> head.id() == id).map(LabelFile::head);
    skipBelow(id + 1);
    return found;
  }

  @Override
  public void close() throws IOException {
    for (LabelFile file : files) {
      file.records.close();
    }
  }

  private static MergedLabels open(ObjectStore store, JobFolder folder, LabelFiles files)
      throws IOException {
    MergedLabels merged = new MergedLabels();
    try {
      merged.add(store, files.human(folder), Origin.Human);
      merged.add(store, files.machine(folder), Origin.Machine);
      return merged;
    } catch (IOException | RuntimeException e) {
      merged.close();
      throw e;
    }
  }

  private void add(ObjectStore store, List<URI> uris, Origin origin) throws IOException {
    for (URI uri : uris) {
      try {
        var records = JsonLinesReader.open(store, uri, LabelRecord.class);
        LabelFile file = new LabelFile(uri, origin, files.size(), records);
        files.add(file);
        offer(file);
      } catch (NoSuchFileException e) {
        continue; // Not every iteration consolidates or decides.
      }
    }
  }

  private void skipBelow(long id) throws IOException {
    while (!heads.isEmpty() && heads.peek().id() < id) {
      offer(heads.remove());
    }
  }

  private void offer(LabelFile file) throws IOException {
    if (file.advance()) {
      heads.add(file);
    }
  }

  /** One label file and its next record. */
  private static final class LabelFile {
    private final URI uri;
    private final Origin origin;
    private final int rank;
    private final JsonLinesReader<LabelRecord> records;
    private Optional<LabelRecord> head = Optional.empty();

    LabelFile(URI uri, Origin origin, int rank, JsonLinesReader<LabelRecord> records) {
      this.uri = uri;
      this.origin = origin;
      this.rank = rank;
      this.records = records;
    }

    boolean advance() throws IOException {
      long previous = head.map(LabelRecord::id).orElse(-1L);
      head = records.hasNext() ? Optional.of(records.next()) : Optional.empty();
      if (head.isPresent() && id() <= previous) {
        throw new IOException(
            ObjectUri.format(uri) + " is not ordered by id: " + id() + " follows " + previous);
      }
      return head.isPresent();
    }

    long id() {
      return head.orElseThrow().id();
    }

    int rank() {
      return rank;
    }

    MergedLabel head() {
      return new MergedLabel(head.orElseThrow(), origin);
    }
  }
}
