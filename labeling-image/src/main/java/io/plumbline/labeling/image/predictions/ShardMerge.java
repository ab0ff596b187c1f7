package io.plumbline.labeling.image.predictions;

import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.store.ObjectStore;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Merges the shards of a transform by id, holding one prediction of each in memory. */
final class ShardMerge implements Closeable {
  private final List<JsonLinesReader<Prediction>> readers = new ArrayList<>();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparingLong(head -> head.prediction().id()));

  private record Head(Prediction prediction, JsonLinesReader<Prediction> rest) {}

  private ShardMerge() {}

  static ShardMerge open(ObjectStore store, List<URI> shards) throws IOException {
    var merge = new ShardMerge();
    try {
      for (URI shard : shards) {
        merge.add(JsonLinesReader.open(store, shard, Prediction.class));
      }
      return merge;
    } catch (IOException | RuntimeException e) {
      merge.close();
      throw e;
    }
  }

  private void add(JsonLinesReader<Prediction> reader) {
    readers.add(reader);
    advance(reader);
  }

  private void advance(JsonLinesReader<Prediction> reader) {
    if (reader.hasNext()) {
      heads.add(new Head(reader.next(), reader));
    }
  }

  boolean hasNext() {
    return !heads.isEmpty();
  }

  Prediction next() {
    Head head = heads.remove();
    advance(head.rest());
    return head.prediction();
  }

  @Override
  public void close() throws IOException {
    for (JsonLinesReader<Prediction> reader : readers) {
      reader.close();
    }
  }
}
