package io.plumbline.models.training;

import io.plumbline.models.data.RejectedItem;
import io.plumbline.models.folder.TrainedModel;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A model that draws on images, and how good it is.
 *
 * @param model fitted to all usable images
 * @param outOfFold expected and true quality of each usable image, in id order; empty when there
 *     were too few for a cross-validation
 * @param meanAveragePrecision of boxes out of fold, at an intersection over union of 0.5
 *     (Everingham et al., "The Pascal visual object classes challenge", 2010); empty for masks and
 *     without a cross-validation
 * @param rejected the images that could not be read or whose annotation does not fit them
 */
public record AnnotationResult(
    TrainedModel model,
    List<OutOfFoldQuality> outOfFold,
    OptionalDouble meanAveragePrecision,
    List<RejectedItem> rejected) {
  /** Copies both lists. */
  public AnnotationResult {
    outOfFold = List.copyOf(outOfFold);
    rejected = List.copyOf(rejected);
  }

  /** The mean out-of-fold quality, from 0 to 1; 0 when there is none. */
  public double meanQuality() {
    return outOfFold.stream().mapToDouble(OutOfFoldQuality::quality).average().orElse(0);
  }
}
