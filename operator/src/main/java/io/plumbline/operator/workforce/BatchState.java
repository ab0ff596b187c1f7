package io.plumbline.operator.workforce;

import java.util.Optional;

/**
 * How far a batch is; counts are objects.
 *
 * @param phase whether its responses are written
 * @param failure why the service gave it up, a sentence
 * @param heldUp why it waits for the store, a sentence; the service tries again
 */
public record BatchState(
    Phase phase,
    long objects,
    long answered,
    long expired,
    long declined,
    Optional<String> failure,
    Optional<String> heldUp) {

  /** The service's words. */
  public enum Phase {
    OPEN,
    CLOSED
  }

  public boolean isClosed() {
    return phase == Phase.CLOSED;
  }
}
