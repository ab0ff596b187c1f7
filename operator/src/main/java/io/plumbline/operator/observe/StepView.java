package io.plumbline.operator.observe;

import java.util.List;
import java.util.Optional;

/** A step as its Job and its pods show it. */
public sealed interface StepView {
  /** There is no Job for it. */
  record Absent() implements StepView {}

  /**
   * It runs, or waits to.
   *
   * @param retrying why it is being tried again, if it is
   * @param waiting why its pods do not start, if they do not
   */
  record Running(Optional<String> retrying, Optional<String> waiting) implements StepView {}

  /** It is done; a message for each shard whose pod is still there. */
  record Done(List<String> messages) implements StepView {}

  /** It failed for good, for the reason in the sentence. */
  record Failed(String sentence) implements StepView {}
}
