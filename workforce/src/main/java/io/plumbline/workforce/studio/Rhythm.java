package io.plumbline.workforce.studio;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** When it is each batch's turn: at intervals, and later and later while its server fails. */
final class Rhythm {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final LongSupplier nanoTime;
  private final long interval;
  private final Map<Long, Turn> turns = new HashMap<>();

  private record Turn(long since, long pause) {}

  /**
   * @param nanoTime a clock that only runs forward, as {@link System#nanoTime}
   */
  Rhythm(LongSupplier nanoTime, Duration interval) {
    this.nanoTime = nanoTime;
    this.interval = interval.toNanos();
  }

  /** Forgets all other batches. */
  synchronized void keep(Collection<Long> batches) {
    turns.keySet().retainAll(batches);
  }

  synchronized boolean isDue(long batch) {
    Turn turn = turns.get(batch);
    return turn == null || nanoTime.getAsLong() - turn.since() >= turn.pause();
  }

  /** How long it has been the batch's turn: whoever waits longest goes first. */
  synchronized long overdue(long batch) {
    Turn turn = turns.get(batch);
    return turn == null ? Long.MAX_VALUE : nanoTime.getAsLong() - turn.since() - turn.pause();
  }

  synchronized void succeeded(long batch) {
    turns.put(batch, new Turn(nanoTime.getAsLong(), interval));
  }

  synchronized void failed(long batch) {
    Turn last = turns.get(batch);
    long pause = last == null ? interval : Math.min(LONGEST.toNanos(), 2 * last.pause());
    turns.put(batch, new Turn(nanoTime.getAsLong(), Math.max(interval, pause)));
  }
}
