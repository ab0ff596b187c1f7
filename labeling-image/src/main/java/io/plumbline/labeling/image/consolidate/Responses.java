package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.json.JsonLinesReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.util.BitSet;

/** What people answered, read object by object: a batch of masks does not fit into memory. */
final class Responses {
  private final ObjectStore store;
  private final JobFolder folder;

  Responses(ObjectStore store, JobFolder folder) {
    this.store = store;
    this.folder = folder;
  }

  /** Receives all answers about one object. */
  @FunctionalInterface
  interface Visitor {
    void visit(ObjectResponse response) throws IOException;
  }

  /** Shows the responses to a batch that are about its objects, in their order. */
  void forEach(int iteration, BitSet batch, Visitor visitor) throws IOException {
    forEach(
        iteration,
        response -> {
          if (batch.get(Math.toIntExact(response.id()))) {
            visitor.visit(response);
          }
        });
  }

  /**
   * Shows all responses of the iterations before {@code iteration}: they tell how accurate each
   * worker is.
   */
  void forEachBefore(int iteration, Visitor visitor) throws IOException {
    for (int earlier = 1; earlier < iteration; earlier++) {
      if (store.exists(folder.responses(earlier))) {
        forEach(earlier, visitor);
      }
    }
  }

  private void forEach(int iteration, Visitor visitor) throws IOException {
    try (var reader =
        JsonLinesReader.open(store, folder.responses(iteration), ObjectResponse.class)) {
      long previous = -1;
      while (reader.hasNext()) {
        ObjectResponse response = reader.next();
        requireOrder(iteration, previous, response.id());
        previous = response.id();
        visitor.visit(response);
      }
    }
  }

  private void requireOrder(int iteration, long previous, long next) throws IOException {
    if (next <= previous) {
      throw new IOException(
          "%s is not ordered by id: %d follows %d"
              .formatted(ObjectUri.format(folder.responses(iteration)), next, previous));
    }
  }
}
