package io.plumbline.labeling.image.objects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.dataset.BatchEntry;
import io.plumbline.labeling.dataset.IndexEntry;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.util.BitSet;

/** Writes and reads the batches that people label ({@code batches/<n>/batch.jsonl}). */
public final class Batches {
  private final ObjectStore store;
  private final JobFolder folder;

  public Batches(ObjectStore store, JobFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /**
   * Writes batch {@code number} with the objects whose bit is set, in id order.
   *
   * @throws IOException when the store cannot be read or written
   */
  public void write(int number, BitSet ids) throws IOException {
    JsonLinesWriter.write(
        store,
        folder.batch(number),
        sink -> {
          try (var index = JsonLinesReader.open(store, folder.index(), IndexEntry.class)) {
            while (index.hasNext()) {
              IndexEntry entry = index.next();
              if (ids.get(Math.toIntExact(entry.id()))) {
                sink.accept(new BatchEntry(entry.id(), manifestLine(entry)));
              }
            }
          }
        });
  }

  /**
   * The ids of batch {@code number}.
   *
   * @throws IOException when the batch is not there or not readable
   */
  public BitSet read(int number) throws IOException {
    var ids = new BitSet();
    try (var batch = JsonLinesReader.open(store, folder.batch(number), BatchEntry.class)) {
      while (batch.hasNext()) {
        ids.set(Math.toIntExact(batch.next().id()));
      }
    }
    return ids;
  }

  private static ObjectNode manifestLine(IndexEntry entry) throws IOException {
    return (ObjectNode) Json.mapper().readTree(entry.line());
  }
}
