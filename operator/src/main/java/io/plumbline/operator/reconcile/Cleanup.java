package io.plumbline.operator.reconcile;

import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.event.EventRecorder;
import io.plumbline.operator.stage.Lifecycle;
import io.plumbline.operator.workforce.Workforce;
import io.plumbline.operator.workforce.WorkforceUnreachable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Has the workforce service forget a deleted job. Creates nothing, and gives up after a while: a
 * service that is gone must not keep a job from being deleted.
 */
final class Cleanup {
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Workforce workforce;
  private final EventRecorder events;
  private final Duration limit;
  private final Clock clock;

  /**
   * @param limit how long after its deletion a job waits at most
   */
  Cleanup(Workforce workforce, EventRecorder events, Duration limit, Clock clock) {
    this.workforce = workforce;
    this.events = events;
    this.limit = limit;
    this.clock = clock;
  }

  DeleteControl of(LabelingJob job) {
    try {
      workforce.forget(Lifecycle.identity(job), PATIENCE);
      return DeleteControl.defaultDelete();
    } catch (WorkforceUnreachable e) {
      return overdue(job)
          ? giveUp(job, e)
          : DeleteControl.noFinalizerRemoval().rescheduleAfter(AGAIN.toMillis());
    }
  }

  private boolean overdue(LabelingJob job) {
    Instant deleted = Instant.parse(job.getMetadata().getDeletionTimestamp());
    return clock.instant().isAfter(deleted.plus(limit));
  }

  private DeleteControl giveUp(LabelingJob job, WorkforceUnreachable e) {
    events.record(
        job,
        List.of(
            EventNote.warning(
                "CleanupGivenUp",
                "Tasks may be left at the workforce service: " + e.getMessage())));
    return DeleteControl.defaultDelete();
  }
}
