package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.dataset.Outcome;
import java.util.Optional;

/** Why an object of a batch has no label. */
final class Unanswered {
  private Unanswered() {}

  static String reason(Optional<Outcome> outcome) {
    if (outcome.isEmpty()) {
      return "no response was recorded";
    }
    return switch (outcome.get()) {
      case Answered -> "no answer can be used";
      case Expired -> "no worker answered before the task expired";
      case Declined -> "the workers declined the task";
    };
  }
}
