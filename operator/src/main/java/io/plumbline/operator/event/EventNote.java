package io.plumbline.operator.event;

/**
 * Something worth telling people.
 *
 * @param reason a CamelCase word out of a small set
 * @param note a sentence
 */
public record EventNote(Severity severity, String reason, String note) {
  private static final int LONGEST_NOTE = 1024;

  /** An Event's type. */
  public enum Severity {
    NORMAL("Normal"),
    WARNING("Warning");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public EventNote {
    note = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE - 1) + "…" : note;
  }

  public static EventNote normal(String reason, String note) {
    return new EventNote(Severity.NORMAL, reason, note);
  }

  public static EventNote warning(String reason, String note) {
    return new EventNote(Severity.WARNING, reason, note);
  }
}
