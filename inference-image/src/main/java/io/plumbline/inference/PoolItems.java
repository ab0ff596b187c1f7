package io.plumbline.inference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.LabelingProgress;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.manifest.DataObject;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.models.data.DataItem;
import io.plumbline.models.data.ItemContent;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The open objects of one shard, read from the index one by one. */
final class PoolItems implements Iterator<DataItem>, Closeable {
  private final ObjectStore store;
  private final JsonLinesReader<IndexEntry> index;
  private final LabelingProgress progress;
  private final Shard shard;
  private Optional<IndexEntry> next = Optional.empty();

  private PoolItems(
      ObjectStore store,
      JsonLinesReader<IndexEntry> index,
      LabelingProgress progress,
      Shard shard) {
    this.store = store;
    this.index = index;
    this.progress = progress;
    this.shard = shard;
  }

  static PoolItems open(StepContext context, LabelingProgress progress, Shard shard)
      throws IOException {
    var index = JsonLinesReader.open(context.store(), context.folder().index(), IndexEntry.class);
    return new PoolItems(context.store(), index, progress, shard);
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && index.hasNext()) {
      next =
          Optional.of(index.next())
              .filter(entry -> shard.has(entry.id()) && progress.isOpen(entry.id()));
    }
    return next.isPresent();
  }

  @Override
  public DataItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the shard has no more objects");
    }
    IndexEntry entry = next.orElseThrow();
    next = Optional.empty();
    return new DataItem(entry.id(), content(entry));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private ItemContent content(IndexEntry entry) {
    try {
      DataObject object = DataObject.of((ObjectNode) Json.mapper().readTree(entry.line()));
      return object
          .sourceRef()
          .<ItemContent>map(
              uri -> new ItemContent.Image(uri.toString(), limit -> bytes(uri, limit)))
          .orElseGet(() -> new ItemContent.Text(object.source().orElseThrow()));
    } catch (IOException e) {
      throw new UncheckedIOException("line " + (entry.id() + 1) + " of the index is damaged", e);
    }
  }

  private byte[] bytes(URI uri, int limit) throws IOException {
    try (InputStream in = store.read(uri)) {
      return in.readNBytes(limit + 1);
    }
  }
}
