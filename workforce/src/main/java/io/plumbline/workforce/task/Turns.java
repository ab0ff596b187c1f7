package io.plumbline.workforce.task;

import io.plumbline.labeling.dataset.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * All turns at one object so far.
 *
 * @param wanted how many answers are wanted; as many declines settle the object too
 */
record Turns(int wanted, List<TaskState> states) {
  int made() {
    return states.size();
  }

  boolean isDeclined() {
    return count(TaskState.Declined) >= wanted;
  }

  /**
   * Whether one more answer may be asked for: all that were wanted are there, and nobody let a turn
   * expire.
   *
   * @param most how many answers there may be
   */
  boolean mayGrowTo(int most) {
    long answered = count(TaskState.Answered);
    return answered >= wanted && answered < most && !isDeclined() && count(TaskState.Expired) == 0;
  }

  /**
   * How the object ended; empty while an answer may still come. One answer is enough for {@code
   * Answered}, as in Ground Truth.
   */
  Optional<Outcome> outcome() {
    if (states.stream().anyMatch(TaskState::isLive)) {
      return Optional.empty();
    }
    if (count(TaskState.Answered) > 0) {
      return Optional.of(Outcome.Answered);
    }
    boolean nobodyLeft = count(TaskState.Expired) == 0;
    return Optional.of(isDeclined() || nobodyLeft ? Outcome.Declined : Outcome.Expired);
  }

  private long count(TaskState state) {
    return states.stream().filter(state::equals).count();
  }
}
