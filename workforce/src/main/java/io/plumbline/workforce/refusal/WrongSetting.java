package io.plumbline.workforce.refusal;

/** A setting that the service cannot start with, told in one sentence. */
public final class WrongSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public WrongSetting(String sentence) {
    super(sentence);
  }
}
