package io.plumbline.quickstart.runner;

import java.time.Duration;

/** How long a Job waits before it starts a pod again: doubled with each failure, up to a limit. */
public record Backoff(Duration first, Duration longest) {
  /**
   * The pause after so many failures.
   *
   * @param failures at least 1
   */
  public Duration after(int failures) {
    int doublings = Math.min(failures - 1, 30);
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
