package io.plumbline.workforce.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A batch's own time: it stands still while the batch is paused, and lags behind by all past
 * pauses. Limits of tasks and batch are kept in this time.
 *
 * @param pausedAt since when the batch is paused
 * @param paused how long all past pauses took
 */
public record BatchClock(Optional<Instant> pausedAt, Duration paused) {
  public boolean isPaused() {
    return pausedAt.isPresent();
  }

  /** The batch's time when the wall clock shows {@code wall}. */
  public Instant at(Instant wall) {
    return pausedAt.orElse(wall).minus(paused);
  }

  /**
   * What the wall clock shows at the given batch time, if the batch is not paused again until then.
   */
  public Instant wall(Instant batchTime) {
    return batchTime.plus(paused);
  }
}
