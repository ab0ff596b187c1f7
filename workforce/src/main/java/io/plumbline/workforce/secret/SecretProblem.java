package io.plumbline.workforce.secret;

/** Why a Secret cannot be read, in one sentence that holds nothing of it. */
public final class SecretProblem extends Exception {
  private static final long serialVersionUID = 1L;

  public SecretProblem(String sentence) {
    super(sentence);
  }
}
