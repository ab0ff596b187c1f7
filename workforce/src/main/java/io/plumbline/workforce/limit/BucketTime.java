package io.plumbline.workforce.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The service's clock, as buckets read it. */
record BucketTime(Clock clock) implements TimeMeter {
  @Override
  public long currentTimeNanos() {
    return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
