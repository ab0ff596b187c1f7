package io.plumbline.workforce.response;

import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes the responses of a batch: a worker response file for each object with an answer, in
 * parallel because an S3 store is slow per file, and {@code responses.jsonl} last. The same objects
 * make the same files.
 */
public final class ResponseFiles {
  private static final int WRITERS = 8;

  private final ObjectStore store;

  public ResponseFiles(ObjectStore store) {
    this.store = store;
  }

  void write(URI folder, List<SettledObject> objects) throws IOException, InterruptedException {
    writeWorkerResponses(folder, objects);
    JsonLinesWriter.write(
        store,
        ObjectUri.within(folder, "responses.jsonl"),
        objects.stream().map(SettledObject::toObjectResponse).iterator());
  }

  private void writeWorkerResponses(URI folder, List<SettledObject> objects)
      throws IOException, InterruptedException {
    List<Callable<URI>> writes = new ArrayList<>();
    objects.stream()
        .filter(object -> !object.answers().isEmpty())
        .forEach(object -> writes.add(() -> writeOne(folder, object)));
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      for (Future<URI> write : writers.invokeAll(writes)) {
        outcome(write);
      }
    } finally {
      writers.shutdownNow();
    }
  }

  private URI writeOne(URI folder, SettledObject object) throws IOException {
    URI target = ObjectUri.within(folder, object.fileName());
    byte[] content = Json.mapper().writeValueAsBytes(object.toWorkerResponse());
    store.write(target, out -> out.write(content));
    return target;
  }

  private static void outcome(Future<URI> write) throws IOException, InterruptedException {
    try {
      write.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException("a worker response could not be written", e.getCause());
    }
  }
}
