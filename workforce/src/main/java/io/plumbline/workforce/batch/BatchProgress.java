package io.plumbline.workforce.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How far a batch is. The counts are of objects that are settled.
 *
 * @param state {@code Closed} means that {@code responses.jsonl} is written
 * @param failure why the batch cannot be loaded, for good
 * @param heldUp why it waits for the store or for Label Studio, which is tried again
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BatchProgress(
    State state,
    long objects,
    long answered,
    long expired,
    long declined,
    Optional<String> failure,
    Optional<String> heldUp) {

  /** What the operator needs to know of {@link BatchState}. */
  public enum State {
    Open,
    Closed
  }
}
