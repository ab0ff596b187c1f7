package io.plumbline.models.data;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fetches and decodes a few objects ahead of the one who uses them, on threads of its own, and
 * hands them over in their order. At most {@code window} results are held.
 *
 * @param <T> what is to be worked on
 * @param <R> what comes out
 */
public final class OrderedPrefetch<T, R> implements AutoCloseable {
  private final Iterator<T> source;
  private final Work<T, R> work;
  private final int window;
  private final ExecutorService threads;
  private final Queue<Future<R>> ahead = new ArrayDeque<>();

  /**
   * Starts nothing before the first {@link #next}.
   *
   * @param source read on the caller's thread
   * @param work done on the other threads
   * @param threads how many of them
   * @param window how many results to hold at most
   */
  public OrderedPrefetch(Iterator<T> source, Work<T, R> work, int threads, int window) {
    this.source = source;
    this.work = work;
    this.window = window;
    this.threads = Executors.newFixedThreadPool(threads, OrderedPrefetch::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "prefetch");
    thread.setDaemon(true);
    return thread;
  }

  /** Whether {@link #next} has another result. */
  public boolean hasNext() {
    return !ahead.isEmpty() || source.hasNext();
  }

  /**
   * The next result.
   *
   * @throws IOException what the work threw
   */
  public R next() throws IOException {
    while (ahead.size() < window && source.hasNext()) {
      T item = source.next();
      Callable<R> task = () -> work.apply(item);
      ahead.add(threads.submit(task));
    }
    if (ahead.isEmpty()) {
      throw new NoSuchElementException();
    }
    return result(ahead.remove());
  }

  private static <R> R result(Future<R> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while an object was fetched");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("an object could not be decoded", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** The work on one object. */
  @FunctionalInterface
  public interface Work<T, R> {
    /** The result for {@code item}; may be called on any thread. */
    R apply(T item) throws IOException;
  }
}
