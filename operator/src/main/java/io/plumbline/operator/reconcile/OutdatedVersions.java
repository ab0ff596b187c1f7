package io.plumbline.operator.reconcile;

import io.plumbline.operator.api.v1alpha1.LabelingJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The versions of jobs that the API server has called outdated. When it is slow, the watch brings
 * the newer one seconds later; until then every Job and pod that reports would have the same status
 * computed and refused again.
 */
final class OutdatedVersions {
  /** After that the job is tried again with whatever is there: a watch may have lost something. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Clock clock;
  private final Map<String, Outdated> byUid = new ConcurrentHashMap<>();

  private record Outdated(String version, Instant until) {}

  OutdatedVersions(Clock clock) {
    this.clock = clock;
  }

  /** Notes that a job has changed since it was seen; returns how long to wait for the news. */
  Duration add(LabelingJob seen) {
    Instant until = clock.instant().plus(LONGEST);
    byUid.put(
        seen.getMetadata().getUid(), new Outdated(seen.getMetadata().getResourceVersion(), until));
    return LONGEST;
  }

  /** How long to wait for a newer version; empty when there is nothing to wait for. */
  Optional<Duration> wait(LabelingJob seen) {
    Outdated outdated = byUid.get(seen.getMetadata().getUid());
    if (outdated == null) {
      return Optional.empty();
    }
    Duration left = Duration.between(clock.instant(), outdated.until());
    if (outdated.version().equals(seen.getMetadata().getResourceVersion()) && isPositive(left)) {
      return Optional.of(left);
    }
    forget(seen);
    return Optional.empty();
  }

  /** Nothing is known of the job any more. */
  void forget(LabelingJob job) {
    byUid.remove(job.getMetadata().getUid());
  }

  private static boolean isPositive(Duration duration) {
    return duration.compareTo(Duration.ZERO) > 0;
  }
}
