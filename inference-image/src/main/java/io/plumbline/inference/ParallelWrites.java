package io.plumbline.inference;

import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Writes objects to a store on threads of its own, several at a time, while the caller goes on. At
 * most {@value #MOST_WAITING} are held; beyond that the caller waits. Use it from one thread.
 */
final class ParallelWrites implements AutoCloseable {
  /** A store far away takes a tenth of a second for an object, a network less to draw it. */
  static final int THREADS = 8;

  static final int MOST_WAITING = 16;

  private final ObjectStore store;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, ParallelWrites::daemon);
  private final Queue<Future<?>> waiting = new ArrayDeque<>();

  ParallelWrites(ObjectStore store) {
    this.store = store;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "write");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Has an object written soon.
   *
   * @throws IOException what the store threw over one of the earlier objects
   */
  void write(URI object, ObjectStore.ContentWriter content) throws IOException {
    while (waiting.size() >= MOST_WAITING) {
      finishOldest();
    }
    Callable<Void> task =
        () -> {
          store.write(object, content);
          return null;
        };
    waiting.add(threads.submit(task));
  }

  /**
   * Waits until all objects are written.
   *
   * @throws IOException what the store threw over one of them
   */
  void finish() throws IOException {
    while (!waiting.isEmpty()) {
      finishOldest();
    }
  }

  private void finishOldest() throws IOException {
    try {
      waiting.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while an object was written");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("an object could not be written", e.getCause());
    }
  }

  /** Gives up what is not written yet. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
