package io.plumbline.labeling.step;

import io.plumbline.labeling.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** How a step that threw ends: its exit code and one sentence. */
record StepFailure(int exitCode, String sentence) {
  /** The user's input is wrong (BSD's EX_DATAERR). */
  static final int INPUT = 65;

  /** A fault of Plumbline (BSD's EX_SOFTWARE). */
  static final int UNEXPECTED = 70;

  /** The store failed (BSD's EX_IOERR). */
  static final int STORE = 74;

  static StepFailure of(Throwable thrown) {
    if (thrown instanceof InputException e) {
      return new StepFailure(INPUT, e.getMessage());
    }
    if (thrown instanceof UncheckedIOException e) {
      return new StepFailure(STORE, sentence(e.getCause()));
    }
    if (thrown instanceof IOException e) {
      return new StepFailure(STORE, sentence(e));
    }
    if (thrown instanceof OutOfMemoryError) {
      return new StepFailure(UNEXPECTED, "the step ran out of memory: " + thrown.getMessage());
    }
    return new StepFailure(UNEXPECTED, "the step failed unexpectedly: " + thrown);
  }

  private static String sentence(IOException e) {
    if (e instanceof NoSuchFileException absent) {
      return absent.getFile() + " does not exist";
    }
    if (e instanceof AccessDeniedException denied) {
      return "access to " + denied.getFile() + " is denied" + reason(denied);
    }
    return Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? "" : " (" + e.getReason() + ")";
  }
}
