package io.plumbline.labeling.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What people are told when a store cannot be read or written. */
public record StoreProblem(IOException cause) {

  /** One sentence that names the object at fault, where the store does. */
  public String sentence() {
    if (cause instanceof NoSuchFileException absent) {
      return absent.getFile() + " does not exist";
    }
    if (cause instanceof AccessDeniedException denied) {
      return "access to " + denied.getFile() + " is denied" + reason(denied);
    }
    return Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? "" : " (" + e.getReason() + ")";
  }
}
