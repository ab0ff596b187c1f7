package io.plumbline.workforce.console;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.LabelRecord;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the model labelled, iteration by iteration, as far as one look may read: the labels, and the
 * lines that {@code decide} wrote beside them in the same order.
 */
final class AutoGallery {
  static final int PAGE = 24;
  private static final int MOST_LINES = 20_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_FILES = 100;

  private final ObjectStore store;
  private final JobFolder folder;
  private final Wanted wanted;
  private final Budget labels = new Budget(MOST_LINES, MOST_BYTES);
  private final Budget lines = new Budget(MOST_LINES, MOST_BYTES);
  private final List<GalleryItem> items = new ArrayList<>();
  private int skipped;
  private boolean hasMore;
  private Extent extent = Extent.ALL;

  /**
   * What is to be shown.
   *
   * @param skip how many before
   * @param label of this class alone; classes are those of tasks that have one for each object
   */
  record Wanted(int skip, OptionalInt label) {}

  AutoGallery(ObjectStore store, JobFolder folder, Wanted wanted) {
    this.store = store;
    this.folder = folder;
    this.wanted = wanted;
  }

  GalleryPage page(int iterations, List<String> names) throws IOException {
    extent = iterations > MOST_FILES ? Extent.FIRST : extent;
    for (int n = 1; n <= Math.min(iterations, MOST_FILES) && !hasMore; n++) {
      read(n);
    }
    return new GalleryPage(
        names,
        List.copyOf(items),
        hasMore ? OptionalInt.of(wanted.skip() + items.size()) : OptionalInt.empty(),
        labels.linesTaken(),
        hasMore ? Extent.FIRST : extent);
  }

  private void read(int iteration) throws IOException {
    try (LineScan records = LineScan.open(store, folder.machineLabels(iteration), labels);
        LineScan annotations = LineScan.open(store, folder.autoAnnotations(iteration), lines)) {
      Optional<LabelRecord> record = records.next(LabelRecord.class);
      while (record.isPresent() && !hasMore) {
        add(record.get(), annotations.next());
        record = hasMore ? record : records.next(LabelRecord.class);
      }
      extent = extent.and(records.extent());
    } catch (NoSuchFileException notWritten) {
      // An iteration in which the model labelled nothing, or not yet.
      return;
    }
  }

  private void add(LabelRecord record, Optional<String> annotation) throws IOException {
    if (!isWanted(record)) {
      return;
    }
    if (skipped < wanted.skip()) {
      skipped++;
    } else if (items.size() == PAGE) {
      hasMore = true;
    } else {
      items.add(item(record, line(record, annotation)));
    }
  }

  private boolean isWanted(LabelRecord record) {
    return wanted.label().isEmpty() || record.label().json().equals(wanted.label().getAsInt());
  }

  /** {@code <object id> <the manifest's line>}. */
  private static Optional<String> line(LabelRecord record, Optional<String> annotation)
      throws DamagedFile {
    if (annotation.isEmpty()) {
      return Optional.empty();
    }
    String start = record.id() + " ";
    if (!annotation.get().startsWith(start)) {
      throw new DamagedFile("the annotations are not those of the labels");
    }
    return Optional.of(annotation.get().substring(start.length()));
  }

  private static GalleryItem item(LabelRecord record, Optional<String> line) {
    Optional<ShownObject> object = line.flatMap(ShownObject::of);
    return new GalleryItem(
        record.id(),
        object.flatMap(ShownObject::image),
        object.flatMap(ShownObject::text),
        record.label(),
        record.confidence(),
        Optional.empty());
  }
}
