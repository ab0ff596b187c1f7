package io.plumbline.models.data;

/** One object cannot be read; its message is the sentence that the object's record gets. */
public final class UnusableItemException extends Exception {
  private static final long serialVersionUID = 1;

  /** With one sentence for people. */
  public UnusableItemException(String sentence) {
    super(sentence);
  }
}
