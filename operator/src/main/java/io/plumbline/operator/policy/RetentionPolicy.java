package io.plumbline.operator.policy;

import io.plumbline.operator.api.v1alpha1.LabelingJobSpec;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a job that has ended is deleted: {@code spec.ttlSecondsAfterFinished}. */
public final class RetentionPolicy {

  /** How long the job is kept yet, not positive when its time is over; nothing where it is kept. */
  public Optional<Duration> left(LabelingJobSpec spec, LabelingJobStatus status, Instant now) {
    return Optional.ofNullable(spec)
        .map(LabelingJobSpec::ttlSecondsAfterFinished)
        .flatMap(
            seconds -> end(status).map(end -> Duration.between(now, end.plusSeconds(seconds))));
  }

  private static Optional<Instant> end(LabelingJobStatus status) {
    return status.completedAt().map(Instant::parse);
  }
}
