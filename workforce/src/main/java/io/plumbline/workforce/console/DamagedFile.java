package io.plumbline.workforce.console;

import java.io.IOException;

/** A file is not what it should be. */
final class DamagedFile extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedFile(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  DamagedFile(String sentence) {
    super(sentence);
  }
}
