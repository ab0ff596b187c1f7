package io.plumbline.models.tensor;

import java.io.IOException;

/** Bytes are no tensor file, or not a whole one. */
public final class TensorFormatException extends IOException {
  private static final long serialVersionUID = 1;

  TensorFormatException(String sentence) {
    super(sentence);
  }

  TensorFormatException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
