package io.plumbline.e2e;

import java.time.Duration;

/** Waiting for nothing but the time to pass. */
final class Pause {
  private Pause() {}

  /** Ends early, with the thread's mark set, when the thread is interrupted. */
  static void of(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
