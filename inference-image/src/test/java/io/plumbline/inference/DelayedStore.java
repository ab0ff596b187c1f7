package io.plumbline.inference;

import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A store that takes its time before it hands over a photograph, as one behind a network does, and
 * knows when the first was there and how many were asked for at once.
 */
final class DelayedStore implements ObjectStore {
  private final ObjectStore store;
  private final Duration delay;
  private final AtomicLong firstArrival = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger mostAsked = new AtomicInteger();

  DelayedStore(ObjectStore store, Duration delay) {
    this.store = store;
    this.delay = delay;
  }

  @Override
  public InputStream read(URI object) throws IOException {
    if (!object.getPath().endsWith(".jpg")) {
      return store.read(object);
    }
    mostAsked.accumulateAndGet(asked.incrementAndGet(), Math::max);
    try {
      Thread.sleep(delay.toMillis(), delay.toNanosPart() % 1_000_000);
      return store.read(object);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the store took its time");
    } finally {
      asked.decrementAndGet();
      firstArrival.compareAndSet(0, System.nanoTime());
    }
  }

  /** Seconds since the first photograph was there. */
  double secondsSinceFirst() {
    return (System.nanoTime() - firstArrival.get()) / 1e9;
  }

  /** How many photographs were asked for at once, at most. */
  int mostAtOnce() {
    return mostAsked.get();
  }

  @Override
  public boolean exists(URI object) throws IOException {
    return store.exists(object);
  }

  @Override
  public void write(URI object, ContentWriter content) throws IOException {
    store.write(object, content);
  }

  @Override
  public List<URI> list(URI prefix) throws IOException {
    return store.list(prefix);
  }

  @Override
  public void delete(URI object) throws IOException {
    store.delete(object);
  }
}
