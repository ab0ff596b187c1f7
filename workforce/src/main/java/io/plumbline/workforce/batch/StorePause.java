package io.plumbline.workforce.batch;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Leaves batches alone for a while whose files the store would not read or write: longer after each
 * failure, so that a store which is down is not asked hundreds of times a second. For one thread.
 */
public final class StorePause {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final LongSupplier nanoTime;
  private final Map<Long, Pause> pauses = new HashMap<>();

  private record Pause(long nanos, long since) {}

  /**
   * @param nanoTime a clock that only runs forward, as {@link System#nanoTime}
   */
  public StorePause(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Those of the batches whose turn it is.
   *
   * @param waiting all that there are to do; the others' pauses are forgotten
   */
  public List<Batch> due(List<Batch> waiting) {
    Set<Long> ids = waiting.stream().map(Batch::id).collect(Collectors.toSet());
    pauses.keySet().retainAll(ids);
    return waiting.stream().filter(batch -> isOver(batch.id())).toList();
  }

  private boolean isOver(long batch) {
    Pause pause = pauses.get(batch);
    return pause == null || nanoTime.getAsLong() - pause.since() >= pause.nanos();
  }

  /** The store failed again: the batch waits twice as long as the last time. */
  public void failed(Batch batch) {
    Pause last = pauses.get(batch.id());
    long nanos = last == null ? FIRST.toNanos() : Math.min(LONGEST.toNanos(), 2 * last.nanos());
    pauses.put(batch.id(), new Pause(nanos, nanoTime.getAsLong()));
  }
}
