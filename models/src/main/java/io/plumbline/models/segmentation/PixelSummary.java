package io.plumbline.models.segmentation;

/**
 * How sure the model is of the pixels of an image.
 *
 * @param entropy the mean over all pixels, as a share of the largest possible
 * @param foregroundProbability the mean probability of the class drawn, over all pixels that are
 *     not background; 1 if there are none
 * @param foreground the share of pixels that are not background
 * @param boundary the share of pixels whose right or lower neighbour has another class
 * @param doubtful how many pixels have a close second class, for each pixel of foreground
 * @param lowestMargin the lowest mean distance to the second class, over the classes drawn
 * @param expectedOverlap the mean intersection over union if the probabilities were right
 * @param lowestShare the lowest share of the winning class, over the pieces drawn
 * @param drawn how many classes are on the image, without the background
 */
public record PixelSummary(
    double entropy,
    double foregroundProbability,
    double foreground,
    double boundary,
    double doubtful,
    double lowestMargin,
    double expectedOverlap,
    double lowestShare,
    int drawn) {
  /** How many features there are. */
  static final int FEATURES = 9;

  double[] features() {
    return new double[] {
      expectedOverlap,
      entropy,
      foregroundProbability,
      foreground,
      boundary,
      Math.log1p(doubtful),
      lowestMargin,
      lowestShare,
      drawn
    };
  }
}
