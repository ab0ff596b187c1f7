package io.plumbline.workforce.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A batch as it stands.
 *
 * @param labels the names of the classes in order of their index; empty until loaded
 * @param openedAt when its tasks became available, in the batch's own time
 * @param failure why it cannot be loaded, in one sentence
 * @param heldUp why the last try to reach the store failed, in one sentence; it is tried again
 */
public record Batch(
    long id,
    BatchSpec spec,
    BatchState state,
    CloseRequest closeRequest,
    List<String> labels,
    Optional<Instant> openedAt,
    BatchClock clock,
    Optional<String> failure,
    Optional<String> heldUp) {

  /** Whether the operator asked for an early end. */
  public enum CloseRequest {
    NONE,
    REQUESTED
  }

  public BatchKey key() {
    return spec.key();
  }

  /** Whether every object has its outcome: nothing that the operator may ask for changes it. */
  public boolean isSettled() {
    return state == BatchState.Closing || state == BatchState.Closed;
  }

  /** Whether tasks may be handed out: those of another system's batch are handed out there. */
  public boolean handsOut(Instant now) {
    return spec.team().labelStudio().isEmpty() && takesAnswers(now) && !clock.isPaused();
  }

  /** Whether the answer of somebody who was asked before still counts. */
  public boolean takesAnswers(Instant now) {
    return state == BatchState.Open && closeRequest == CloseRequest.NONE && !lifetimeIsOver(now);
  }

  /** Whether the time is over during which tasks are available. */
  public boolean lifetimeIsOver(Instant now) {
    return openedAt
        .map(opened -> !clock.at(now).isBefore(opened.plus(spec.availabilityLifetime())))
        .orElse(false);
  }
}
