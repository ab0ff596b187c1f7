package io.plumbline.workforce.console;

import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The objects of which a model is least certain, among the first of its predictions: no more is
 * kept than is shown.
 */
final class UncertainGallery {
  static final int SHOWN = 48;
  private static final int MOST_PREDICTIONS = 100_000;
  private static final int MOST_OBJECTS = 1_000_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final Comparator<Prediction> CERTAINTY =
      Comparator.comparingDouble(Prediction::margin).thenComparingLong(Prediction::id);

  private final ObjectStore store;
  private final JobFolder folder;
  private final Budget budget = new Budget(MOST_PREDICTIONS, MOST_BYTES);

  /** The most certain of those kept comes first, to make room. */
  private final PriorityQueue<Prediction> kept = new PriorityQueue<>(CERTAINTY.reversed());

  private Extent extent = Extent.ALL;

  UncertainGallery(ObjectStore store, JobFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * @param model the iteration in which the model was trained
   */
  GalleryPage page(int model, List<String> names) throws IOException {
    List<URI> shards = shards(model);
    if (shards.isEmpty()) {
      throw new NoSuchFileException(ObjectUri.format(folder.predictions(model, 0, 1)));
    }
    for (URI shard : shards) {
      read(shard);
    }
    List<Prediction> least = kept.stream().sorted(CERTAINTY).toList();
    Map<Long, String> lines = lines(least);
    return new GalleryPage(
        names,
        least.stream().map(each -> item(each, Optional.ofNullable(lines.get(each.id())))).toList(),
        OptionalInt.empty(),
        budget.linesTaken(),
        extent);
  }

  private List<URI> shards(int model) throws IOException {
    String first = ObjectUri.format(folder.predictions(model, 0, 1));
    String start = first.substring(0, first.lastIndexOf('-', first.lastIndexOf("-of-") - 1) + 1);
    return store.list(ObjectUri.parse(start));
  }

  private void read(URI shard) throws IOException {
    try (LineScan scan = LineScan.open(store, shard, budget)) {
      Optional<Prediction> prediction = scan.next(Prediction.class);
      while (prediction.isPresent()) {
        prediction.filter(each -> each.label().isPresent()).ifPresent(this::offer);
        prediction = scan.next(Prediction.class);
      }
      extent = extent.and(scan.extent());
    }
  }

  private void offer(Prediction prediction) {
    kept.add(prediction);
    if (kept.size() > SHOWN) {
      kept.remove();
    }
  }

  /** The manifest's lines of these objects, as far as the index is read. */
  private Map<Long, String> lines(List<Prediction> wanted) throws IOException {
    Map<Long, String> found = new TreeMap<>();
    List<Long> ids = new ArrayList<>(wanted.stream().map(Prediction::id).sorted().toList());
    try (LineScan index =
        LineScan.open(store, folder.index(), new Budget(MOST_OBJECTS, MOST_BYTES))) {
      Optional<String> line = index.next();
      for (long id = 0; line.isPresent() && !ids.isEmpty(); id++) {
        if (id == ids.get(0)) {
          ids.remove(0);
          found.put(id, entry(line.get(), id).line());
        }
        line = index.next();
      }
    }
    return found;
  }

  private static IndexEntry entry(String line, long id) throws IOException {
    IndexEntry entry = Json.mapper().readValue(line, IndexEntry.class);
    if (entry.id() != id) {
      throw new DamagedFile("line " + (id + 1) + " of the index is that of another object");
    }
    return entry;
  }

  private static GalleryItem item(Prediction prediction, Optional<String> line) {
    Optional<ShownObject> object = line.flatMap(ShownObject::of);
    return new GalleryItem(
        prediction.id(),
        object.flatMap(ShownObject::image),
        object.flatMap(ShownObject::text),
        prediction.label().orElseThrow(),
        prediction.confidence(),
        Optional.of(prediction.margin()));
  }
}
