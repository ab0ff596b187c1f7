package io.plumbline.workforce.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds how often each caller calls. A caller has a bucket of as many tokens as it may make calls
 * in a minute, which fills up in a minute; a call takes one. Each replica counts for itself, in
 * memory: a call must not cost a write to the database.
 */
public final class CallLimits {
  private static final Duration REFILL = Duration.ofMinutes(1);

  /** A bucket takes some hundred bytes. With more callers in a minute the rarest are forgotten. */
  private static final int MOST_CALLERS = 20_000;

  private final Map<Caller.Kind, Integer> perMinute;
  private final BucketTime time;
  private final LoadingCache<Caller, Bucket> buckets;

  /**
   * @param perMinute how many calls a caller of each kind may make; 0, or none, means any number
   */
  public CallLimits(Map<Caller.Kind, Integer> perMinute, Clock clock) {
    this.perMinute = Map.copyOf(perMinute);
    this.time = new BucketTime(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            // A bucket that nobody took from for so long is full, like a new one.
            .expireAfterAccess(REFILL)
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run)
            .build(this::full);
  }

  private Bucket full(Caller caller) {
    int calls = perMinute.get(caller.kind());
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, REFILL))
        .withCustomTimePrecision(time)
        .build();
  }

  /** Counts a call; how long its caller is to wait where it has made too many. */
  public Optional<Duration> count(Caller caller) {
    if (perMinute.getOrDefault(caller.kind(), 0) == 0) {
      return Optional.empty();
    }
    ConsumptionProbe call = buckets.get(caller).tryConsumeAndReturnRemaining(1);
    return call.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(call.getNanosToWaitForRefill()));
  }

  /** How many callers are remembered. */
  long callers() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
