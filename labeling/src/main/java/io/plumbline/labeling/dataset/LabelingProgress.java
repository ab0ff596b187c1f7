package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.BitSet;
import java.util.List;

/**
 * Which objects are labelled, which failed and which are open at a point of a job: four bits an
 * object. Ids are line numbers from 0, below 2³¹.
 */
public final class LabelingProgress {
  private final BitSet given = new BitSet();
  private final BitSet human = new BitSet();
  private final BitSet machine = new BitSet();
  private final BitSet failed = new BitSet();
  private int objects;

  private LabelingProgress() {}

  /**
   * The state after all that was consolidated and decided up to an iteration, itself included.
   * Files that are absent count as empty, the index excepted.
   */
  public static LabelingProgress read(ObjectStore store, JobFolder folder, int upToIteration)
      throws IOException {
    return read(store, folder, LabelFiles.upTo(upToIteration));
  }

  /**
   * The state that the decision of an iteration starts from: people's labels up to it, machine
   * labels before it. A step that ends before or with that decision reads this one, so that running
   * it twice gives the same even when the decision has been written in between.
   */
  public static LabelingProgress beforeDeciding(ObjectStore store, JobFolder folder, int iteration)
      throws IOException {
    return read(store, folder, LabelFiles.beforeDeciding(iteration));
  }

  /** Whether the object is there and neither labelled nor failed. */
  public boolean isOpen(long id) {
    return id >= 0 && id < objects && !isLabeled(id) && !isFailed(id);
  }

  /** Whether people, the machine or the input manifest gave a label. */
  public boolean isLabeled(long id) {
    return isHumanLabeled(id) || isMachineLabeled(id) || given.get(index(id));
  }

  public boolean isHumanLabeled(long id) {
    return human.get(index(id));
  }

  public boolean isMachineLabeled(long id) {
    return machine.get(index(id));
  }

  /** Whether the object failed and has no label. */
  public boolean isFailed(long id) {
    return failed.get(index(id)) && !isLabeled(id);
  }

  /** All lines of the input manifest. */
  public int objects() {
    return objects;
  }

  /** Objects with a label, wherever it is from. */
  public int labeled() {
    return allLabeled().cardinality();
  }

  /** Objects whose label stood in the input manifest. */
  public int givenLabeled() {
    return given.cardinality();
  }

  public int humanLabeled() {
    return human.cardinality();
  }

  public int machineLabeled() {
    return machine.cardinality();
  }

  public int failed() {
    BitSet without = (BitSet) failed.clone();
    without.andNot(allLabeled());
    return without.cardinality();
  }

  public int open() {
    return objects - labeled() - failed();
  }

  private static LabelingProgress read(ObjectStore store, JobFolder folder, LabelFiles files)
      throws IOException {
    LabelingProgress progress = new LabelingProgress();
    progress.readIndex(store, folder.index());
    mark(progress.human, store, files.human(folder));
    mark(progress.machine, store, files.machine(folder));
    mark(progress.failed, store, files.failures(folder));
    return progress;
  }

  private void readIndex(ObjectStore store, URI index) throws IOException {
    try (JsonLinesReader<IndexedState> entries =
        JsonLinesReader.open(store, index, IndexedState.class)) {
      while (entries.hasNext()) {
        take(entries.next());
      }
    }
  }

  private void take(IndexedState entry) {
    objects = Math.max(objects, index(entry.id()) + 1);
    given.set(index(entry.id()), entry.state() == ObjectState.Labeled);
    failed.set(index(entry.id()), entry.state() == ObjectState.Failed);
  }

  private static void mark(BitSet bits, ObjectStore store, List<URI> files) throws IOException {
    for (URI file : files) {
      try (JsonLinesReader<Id> ids = JsonLinesReader.open(store, file, Id.class)) {
        while (ids.hasNext()) {
          bits.set(index(ids.next().id()));
        }
      } catch (NoSuchFileException e) {
        continue; // Not every iteration consolidates, decides or fails anything.
      }
    }
  }

  private BitSet allLabeled() {
    BitSet all = (BitSet) given.clone();
    all.or(human);
    all.or(machine);
    return all;
  }

  private static int index(long id) {
    return Math.toIntExact(id);
  }

  private record Id(@JsonProperty(required = true) long id) {}

  private record IndexedState(
      @JsonProperty(required = true) long id, @JsonProperty(required = true) ObjectState state) {}
}
