package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.plan.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a stage came to.
 *
 * @param status the status to write
 * @param facts conditions as they are now
 * @param events what people should be told
 * @param again when to look again, if nothing is going to call
 */
public record Outcome(
    LabelingJobStatus status, List<Fact> facts, List<EventNote> events, Optional<Duration> again) {
  /** The operator's own status writes call nobody. */
  private static final Duration AT_ONCE = Duration.ofMillis(1);

  public Outcome {
    facts = List.copyOf(facts);
    events = List.copyOf(events);
  }

  /** The status as it is. */
  static Outcome stay(LabelingJobStatus status) {
    return new Outcome(status, List.of(), List.of(), Optional.empty());
  }

  /** The stage is entered now: that moment is the date that its step writes. */
  static Outcome enter(LabelingJobStatus status, Stage stage, Instant now) {
    return stay(status.withStage(stage).withStageStartedAt(Timestamps.micros(now)))
        .lookAgainIn(AT_ONCE);
  }

  /** The job has ended without its labels. */
  static Outcome fail(LabelingJobStatus status, String sentence, Instant now) {
    LabelingJobStatus failed =
        enter(status, Stage.FAILED, now)
            .status()
            .withLabelingJobStatus(JobState.FAILED)
            .withFailureReason(sentence)
            .withCompletedAt(Timestamps.seconds(now));
    return stay(failed).with(EventNote.warning("JobFailed", sentence));
  }

  Outcome with(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return new Outcome(status, more, events, again);
  }

  Outcome with(EventNote event) {
    List<EventNote> more = new ArrayList<>(events);
    more.add(event);
    return new Outcome(status, facts, more, again);
  }

  Outcome lookAgainIn(Duration pause) {
    return new Outcome(status, facts, events, Optional.of(pause));
  }
}
