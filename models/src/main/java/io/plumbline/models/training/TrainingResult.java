package io.plumbline.models.training;

import io.plumbline.models.data.RejectedItem;
import io.plumbline.models.folder.TrainedModel;
import java.util.List;

/**
 * A trained model and how good it is.
 *
 * @param model fitted to all usable objects
 * @param outOfFold one prediction for each usable object, in id order; empty when there were too
 *     few objects or classes for a cross-validation
 * @param rejected the objects that could not be read
 */
public record TrainingResult(
    TrainedModel model, List<OutOfFold> outOfFold, List<RejectedItem> rejected) {
  /** Copies both lists. */
  public TrainingResult {
    outOfFold = List.copyOf(outOfFold);
    rejected = List.copyOf(rejected);
  }

  /** The share of correct out-of-fold predictions; 0 when there are none. */
  public double accuracy() {
    return outOfFold.stream().mapToInt(p -> p.correct() ? 1 : 0).average().orElse(0);
  }
}
