package io.plumbline.labeling;

/**
 * What the user handed in is wrong, and trying again cannot help: a step that meets it exits with
 * 65.
 *
 * <p>The message is one sentence that names the field, the object or the line at fault. It lies in
 * this package, below every other, since manifests as well as steps throw it.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String sentence) {
    super(sentence);
  }

  public InputException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
