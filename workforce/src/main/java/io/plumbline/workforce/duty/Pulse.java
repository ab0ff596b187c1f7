package io.plumbline.workforce.duty;

import java.time.Duration;

/** Wakes a duty before its next turn, because something happened that it waits for. */
public final class Pulse {
  private boolean beaten;

  /** Something happened. */
  public synchronized void beat() {
    beaten = true;
    notifyAll();
  }

  /**
   * Waits for a beat, or for one that came since the last wait, but no longer than {@code most}.
   */
  synchronized void await(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    long left = most.toNanos();
    while (!beaten && left > 0) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = end - System.nanoTime();
    }
    beaten = false;
  }
}
