package io.plumbline.labeling.image.consolidate;

import io.plumbline.labeling.dataset.ObjectResponse;
import java.util.Optional;

/** Why an object of a batch has no label. */
final class Unanswered {
  private Unanswered() {}

  static String reason(Optional<ObjectResponse> response) {
    if (response.isEmpty()) {
      return "no response was recorded";
    }
    return switch (response.get().outcome()) {
      case Answered -> "no answer names one of the label categories";
      case Expired -> "no worker answered before the task expired";
      case Declined -> "the workers declined the task";
    };
  }
}
