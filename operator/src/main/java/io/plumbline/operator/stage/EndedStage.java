package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.policy.RetentionPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The job has ended; it is deleted when its time to live is over. */
public final class EndedStage {
  private static final Duration ROUNDING = Duration.ofSeconds(1);

  private final Consumer<LabelingJob> deletion;
  private final Clock clock;
  private final RetentionPolicy retention = new RetentionPolicy();

  /**
   * @param deletion deletes a job
   */
  public EndedStage(Consumer<LabelingJob> deletion, Clock clock) {
    this.deletion = deletion;
    this.clock = clock;
  }

  /**
   * What is left to do: nothing, or to delete the job, now or later.
   *
   * @param status with a terminal stage
   */
  public Outcome handle(LabelingJob job, LabelingJobStatus status) {
    Outcome stay = Outcome.stay(status);
    Optional<Duration> left = retention.left(job.getSpec(), status, clock.instant());
    if (left.isEmpty()) {
      return stay;
    }
    if (left.get().isNegative() || left.get().isZero()) {
      deletion.accept(job);
      return stay;
    }
    return stay.lookAgainIn(left.get().plus(ROUNDING));
  }
}
