package io.plumbline.workforce.refusal;

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
    /** It is longer than anything that makes sense. */
    TOO_LARGE
  }

  private final Reason reason;

  private Refusal(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
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

  public Reason reason() {
    return reason;
  }
}
