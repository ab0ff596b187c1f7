package io.plumbline.models.folder;

/** A model, backbone or tokenizer that the user named cannot be used for what is wanted. */
public final class UnsuitableModelException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** With one sentence for people. */
  public UnsuitableModelException(String sentence) {
    super(sentence);
  }

  /** With one sentence for people and what led to it. */
  public UnsuitableModelException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
