package io.plumbline.workforce.response;

import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.workforce.batch.BatchSpec;
import java.io.IOException;
import java.io.InterruptedIOException;
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
 * make the same files. All are encrypted with the key of their batch, where it names one.
 */
public final class ResponseFiles {
  private static final int WRITERS = 8;

  private final ObjectStore store;

  public ResponseFiles(ObjectStore store) {
    this.store = store;
  }

  /**
   * Writes them all.
   *
   * @throws InterruptedIOException when the thread is interrupted
   */
  void write(BatchSpec batch, List<SettledObject> objects) throws IOException {
    ObjectStore target = batch.kmsKeyId().map(store::encryptingWith).orElse(store);
    URI folder = batch.responses();
    writeWorkerResponses(target, folder, objects);
    JsonLinesWriter.write(
        target,
        ObjectUri.within(folder, "responses.jsonl"),
        objects.stream().map(SettledObject::toObjectResponse).iterator());
  }

  private static void writeWorkerResponses(
      ObjectStore target, URI folder, List<SettledObject> objects) throws IOException {
    List<Callable<URI>> writes = new ArrayList<>();
    objects.stream()
        .filter(object -> !object.answers().isEmpty())
        .forEach(object -> writes.add(() -> writeOne(target, folder, object)));
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      for (Future<URI> write : writers.invokeAll(writes)) {
        outcome(write);
      }
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException("the service stops").initCause(e);
    } finally {
      writers.shutdownNow();
    }
  }

  private static URI writeOne(ObjectStore target, URI folder, SettledObject object)
      throws IOException {
    URI file = ObjectUri.within(folder, object.fileName());
    byte[] content = Json.mapper().writeValueAsBytes(object.toWorkerResponse());
    target.write(file, out -> out.write(content));
    return file;
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
