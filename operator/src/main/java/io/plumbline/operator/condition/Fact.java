package io.plumbline.operator.condition;

import java.util.Optional;

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

  /**
   * Whether something that should not be is.
   *
   * @param trouble what is wrong, if anything is
   * @param well a sentence for when nothing is
   */
  public static Fact trouble(
      ConditionType type, String reason, Optional<String> trouble, String well) {
    return trouble
        .map(sentence -> yes(type, reason, sentence))
        .orElseGet(() -> no(type, "AsExpected", well));
  }

  public static Fact unknown(ConditionType type, String reason, String message) {
    return new Fact(type, Truth.UNKNOWN, reason, message);
  }
}
