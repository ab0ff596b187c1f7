package io.plumbline.labeling.store;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** The store has no room left for what is being written. */
public final class StoreFullException extends IOException {
  private static final long serialVersionUID = 1L;

  public StoreFullException(URI object, IOException cause) {
    super(
        "the store is full: "
            + ObjectUri.format(object)
            + " could not be written ("
            + cause.getMessage()
            + ")",
        cause);
  }

  /** Whether the operating system refused for want of space; it says so in the message only. */
  static boolean isCauseOf(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left on device") || message.contains("quota exceeded");
  }
}
