package io.plumbline.workforce.response;

import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes files a few at a time, because an S3 store is slow per file. No more than those few wait
 * in memory: adding one more waits for the oldest.
 */
final class ParallelWrites implements AutoCloseable {
  private static final int WRITERS = 8;

  private final ObjectStore target;
  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final Queue<Future<URI>> underWay = new ArrayDeque<>();

  ParallelWrites(ObjectStore target) {
    this.target = target;
  }

  /**
   * Begins to write a file of JSON.
   *
   * @throws IOException when an earlier one failed
   * @throws InterruptedIOException when the thread is interrupted
   */
  void add(URI file, Object content) throws IOException {
    if (underWay.size() == WRITERS) {
      awaitOldest();
    }
    underWay.add(writers.submit(() -> write(file, content)));
  }

  /**
   * Waits until all are written.
   *
   * @throws IOException when one failed
   * @throws InterruptedIOException when the thread is interrupted
   */
  void await() throws IOException {
    while (!underWay.isEmpty()) {
      awaitOldest();
    }
  }

  private URI write(URI file, Object content) throws IOException {
    byte[] bytes = Json.mapper().writeValueAsBytes(content);
    target.write(file, out -> out.write(bytes));
    return file;
  }

  private void awaitOldest() throws IOException {
    try {
      underWay.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException("a worker response could not be written", e.getCause());
    } catch (InterruptedException e) {
      throw (IOException) new InterruptedIOException("the service stops").initCause(e);
    }
  }

  /** Gives up what is under way. */
  @Override
  public void close() {
    writers.shutdownNow();
  }
}
