package io.plumbline.models.segmentation;

/**
 * What the network says about each pixel of a picture, of which the two surest classes are kept.
 */
final class PixelScores {
  private final int width;
  private final int height;
  private final byte[] surest;
  private final byte[] second;
  private final float[] surestProbability;
  private final float[] secondProbability;
  private final double[] expectedPixels;
  private double entropy;

  PixelScores(int width, int height, int classes) {
    this.width = width;
    this.height = height;
    this.surest = new byte[width * height];
    this.second = new byte[width * height];
    this.surestProbability = new float[width * height];
    this.secondProbability = new float[width * height];
    this.expectedPixels = new double[classes];
  }

  /** Takes the probabilities of one pixel, {@code step} apart from class to class. */
  void put(int x, int y, float[] probabilities, int start, int step) {
    int first = 0;
    int next = -1;
    for (int c = 0; c < expectedPixels.length; c++) {
      float p = probabilities[start + c * step];
      expectedPixels[c] += p;
      entropy -= p > 0 ? p * Math.log(p) : 0;
      if (c > 0 && p > probabilities[start + first * step]) {
        next = first;
        first = c;
      } else if (c > 0 && (next < 0 || p > probabilities[start + next * step])) {
        next = c;
      }
    }
    int at = y * width + x;
    surest[at] = (byte) first;
    surestProbability[at] = probabilities[start + first * step];
    second[at] = (byte) Math.max(0, next);
    secondProbability[at] = next < 0 ? 0 : probabilities[start + next * step];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The surest class of each pixel; not to be changed. */
  byte[] surest() {
    return surest;
  }

  /** The pieces of the surest classes. */
  Regions regions() {
    return Regions.find(width, surest, surestProbability);
  }

  /** How many pixels each class has if the probabilities are right. */
  double[] expectedPixels() {
    return expectedPixels.clone();
  }

  /** The mean over all pixels, as a share of the largest possible. */
  double entropy() {
    return entropy / surest.length / Math.log(Math.max(2, expectedPixels.length));
  }

  /** The probability of a class at a pixel; 0 if it is neither of the two surest. */
  float probability(int at, byte drawn) {
    if (drawn == surest[at]) {
      return surestProbability[at];
    }
    return drawn == second[at] ? secondProbability[at] : 0;
  }

  /** How much more probable a class is at a pixel than any other. */
  float margin(int at, byte drawn) {
    return drawn == surest[at]
        ? surestProbability[at] - secondProbability[at]
        : probability(at, drawn) - surestProbability[at];
  }
}
