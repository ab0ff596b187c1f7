package io.plumbline.workforce.refusal;

import java.time.Duration;

/** A call that the service cannot carry out, told to the caller in one sentence. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a call is refused. */
  public enum Reason {
    /** The request is malformed or breaks a limit. */
    INVALID,
    /** What it names does not exist. */
    UNKNOWN,
    /** It contradicts what is there already. */
    CONFLICT,
    /** The caller has not said, or not proven, who it is. */
    UNAUTHENTICATED,
    /** The caller may not do this. */
    FORBIDDEN,
    /** The caller has tried too often; {@link Refusal#after} says how long to wait. */
    TOO_OFTEN,
    /** The store cannot be read now. */
    UNAVAILABLE,
    /** It is longer than anything that makes sense. */
    TOO_LARGE
  }

  private final Reason reason;
  private final Duration after;

  private Refusal(Reason reason, String sentence) {
    this(reason, sentence, Duration.ZERO);
  }

  private Refusal(Reason reason, String sentence, Duration after) {
    super(sentence);
    this.reason = reason;
    this.after = after;
  }

  public static Refusal unauthenticated(String sentence) {
    return new Refusal(Reason.UNAUTHENTICATED, sentence);
  }

  public static Refusal forbidden(String sentence) {
    return new Refusal(Reason.FORBIDDEN, sentence);
  }

  /**
   * @param after how long the caller is to wait
   */
  public static Refusal tooOften(String sentence, Duration after) {
    return new Refusal(Reason.TOO_OFTEN, sentence, after);
  }

  public static Refusal unavailable(String sentence) {
    return new Refusal(Reason.UNAVAILABLE, sentence);
  }

  public static Refusal invalid(String sentence) {
    return new Refusal(Reason.INVALID, sentence);
  }

  public static Refusal unknown(String sentence) {
    return new Refusal(Reason.UNKNOWN, sentence);
  }

  public static Refusal conflict(String sentence) {
    return new Refusal(Reason.CONFLICT, sentence);
  }

  public static Refusal tooLarge(String sentence) {
    return new Refusal(Reason.TOO_LARGE, sentence);
  }

  /** How long the caller is to wait before it tries again; zero where that would not help. */
  public Duration after() {
    return after;
  }

  public Reason reason() {
    return reason;
  }
}
