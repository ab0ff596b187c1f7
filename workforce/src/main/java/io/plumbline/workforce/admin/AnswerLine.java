package io.plumbline.workforce.admin;

import java.time.Instant;

/**
 * An answer about an object.
 *
 * @param name what its worker is called
 * @param says the class, or how much was drawn, in a few words
 */
public record AnswerLine(
    String worker, String name, Instant submittedAt, String says, Standing standing) {

  /** Whether the answer counts. */
  public enum Standing {
    Counts,
    /** Not any more: the object was re-opened. */
    SetAside
  }

  boolean counts() {
    return standing == Standing.Counts;
  }
}
