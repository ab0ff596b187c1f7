package io.plumbline.operator.condition;

/**
 * One condition as it is now.
 *
 * @param reason a CamelCase word
 * @param message a sentence
 */
public record Fact(ConditionType type, Truth truth, String reason, String message) {
  private static final int LONGEST_MESSAGE = 512;

  /** A condition's status. */
  public enum Truth {
    TRUE("True"),
    FALSE("False"),
    UNKNOWN("Unknown");

    private final String word;

    Truth(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Fact {
    message =
        message.length() > LONGEST_MESSAGE
            ? message.substring(0, LONGEST_MESSAGE - 1) + "…"
            : message;
  }

  public static Fact yes(ConditionType type, String reason, String message) {
    return new Fact(type, Truth.TRUE, reason, message);
  }

  public static Fact no(ConditionType type, String reason, String message) {
    return new Fact(type, Truth.FALSE, reason, message);
  }

  public static Fact unknown(ConditionType type, String reason, String message) {
    return new Fact(type, Truth.UNKNOWN, reason, message);
  }
}
