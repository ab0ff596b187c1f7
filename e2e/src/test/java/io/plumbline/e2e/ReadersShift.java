package io.plumbline.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** People who label at the same time, each in a browser of their own, until they are sent home. */
final class ReadersShift implements AutoCloseable {
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final List<Future<Void>> work = new ArrayList<>();
  private final Queue<Answer> given = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final String team;
  private final Pictures pictures;

  /**
   * Nobody is there yet.
   *
   * @param team as {@code namespace/name}
   */
  ReadersShift(String team, Pictures pictures) {
    this.team = team;
    this.pictures = pictures;
  }

  /** Somebody begins. */
  ReadersShift with(String name, PageBrowser browser) {
    Callable<Void> reader = new Reader(name, browser, team, pictures, given, over::get);
    work.add(people.submit(reader));
    return this;
  }

  /** How many answers the service has taken. */
  int answers() {
    assertAtWork();
    return given.size();
  }

  /**
   * Holds that nobody has gone.
   *
   * @throws AssertionError when somebody was answered what the page does not expect
   */
  void assertAtWork() {
    work.stream().filter(Future::isDone).forEach(ReadersShift::await);
  }

  /**
   * Sends all home.
   *
   * @return the answers that the service took
   * @throws AssertionError when somebody was answered what the page does not expect
   */
  List<Answer> end() {
    over.set(true);
    work.forEach(ReadersShift::await);
    return List.copyOf(given);
  }

  private static void await(Future<Void> reader) {
    try {
      reader.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    over.set(true);
    people.shutdownNow();
  }
}
