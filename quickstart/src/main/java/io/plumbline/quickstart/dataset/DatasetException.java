package io.plumbline.quickstart.dataset;

/** A data set cannot be had; the message is a sentence that says what to do. */
public final class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DatasetException(String message) {
    super(message);
  }

  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
