package io.plumbline.workforce.refusal;

import java.util.Optional;

/** What a request must fulfil, said in the sentence that its sender is told otherwise. */
public final class Requirement {
  private Requirement() {}

  /**
   * Holds a request to a condition.
   *
   * @throws Refusal with the sentence when the condition does not hold
   */
  public static void that(boolean condition, String sentence) {
    if (!condition) {
      throw Refusal.invalid(sentence);
    }
  }

  /**
   * The value of a field.
   *
   * @throws Refusal naming the field when it is missing
   */
  public static <T> T present(T value, String field) {
    return Optional.ofNullable(value)
        .orElseThrow(() -> Refusal.invalid("field \"" + field + "\" is missing"));
  }

  /**
   * The text of a field, of 1 to {@code longest} characters.
   *
   * @throws Refusal naming the field otherwise
   */
  public static String text(String value, String field, int longest) {
    String text = present(value, field);
    that(!text.isBlank(), "field \"" + field + "\" is empty");
    // PostgreSQL cannot store it.
    that(text.indexOf('\0') < 0, "field \"" + field + "\" holds the character U+0000");
    that(
        text.length() <= longest,
        "field \"" + field + "\" is longer than " + longest + " characters");
    return text;
  }
}
