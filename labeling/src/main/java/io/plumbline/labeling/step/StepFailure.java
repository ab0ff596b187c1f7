package io.plumbline.labeling.step;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.StoreProblem;
import java.io.IOException;
import java.io.UncheckedIOException;

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
      return new StepFailure(STORE, new StoreProblem(e.getCause()).sentence());
    }
    if (thrown instanceof IOException e) {
      return new StepFailure(STORE, new StoreProblem(e).sentence());
    }
    if (thrown instanceof OutOfMemoryError) {
      return new StepFailure(UNEXPECTED, "the step ran out of memory: " + thrown.getMessage());
    }
    return new StepFailure(UNEXPECTED, "the step failed unexpectedly: " + thrown);
  }
}
