package io.plumbline.models.segmentation;

import io.plumbline.models.data.ClassMask;

/** What the network says about each pixel of a picture, of which it keeps the surest class. */
final class PixelScores {
  private final int width;
  private final int height;
  private final int classes;
  private final byte[] best;
  private final float[] probability;
  private final float[] margin;
  private final double[] inside;
  private final double[] outside;
  private final double[] size;
  private double entropy;

  PixelScores(int width, int height, int classes) {
    this.width = width;
    this.height = height;
    this.classes = classes;
    this.best = new byte[width * height];
    this.probability = new float[width * height];
    this.margin = new float[width * height];
    this.inside = new double[classes];
    this.outside = new double[classes];
    this.size = new double[classes];
  }

  /** Takes the probabilities of one pixel, {@code step} apart from class to class. */
  void put(int x, int y, float[] probabilities, int start, int step) {
    int first = 0;
    float second = 0;
    for (int c = 1; c < classes; c++) {
      float next = probabilities[start + c * step];
      float highest = probabilities[start + first * step];
      second = Math.max(second, Math.min(next, highest));
      first = next > highest ? c : first;
    }
    second = classes == 1 ? 0 : second;
    int at = y * width + x;
    best[at] = (byte) first;
    probability[at] = probabilities[start + first * step];
    margin[at] = probability[at] - second;
    count(first, probabilities, start, step);
  }

  private void count(int first, float[] probabilities, int start, int step) {
    size[first]++;
    for (int c = 0; c < classes; c++) {
      double p = probabilities[start + c * step];
      entropy -= p > 0 ? p * Math.log(p) : 0;
      if (c == first) {
        inside[c] += p;
      } else {
        outside[c] += p;
      }
    }
  }

  ClassMask mask() {
    return new ClassMask(width, height, best);
  }

  PixelSummary summary() {
    double foreground = 0;
    double sure = 0;
    double doubtful = 0;
    for (int at = 0; at < best.length; at++) {
      if (best[at] != 0) {
        foreground++;
        sure += probability[at];
      }
      doubtful += margin[at] < 0.5 ? 1 : 0;
    }
    return new PixelSummary(
        entropy / best.length / Math.log(Math.max(2, classes)),
        foreground == 0 ? 1 : sure / foreground,
        foreground / best.length,
        (double) boundary() / best.length,
        doubtful / (foreground + 1),
        lowestMargin(),
        expected(),
        drawn());
  }

  private int boundary() {
    int boundary = 0;
    for (int at = 0; at < best.length; at++) {
      boolean right = at % width < width - 1 && best[at] != best[at + 1];
      boolean below = at + width < best.length && best[at] != best[at + width];
      boundary += right || below ? 1 : 0;
    }
    return boundary;
  }

  private double lowestMargin() {
    double[] sums = new double[classes];
    for (int at = 0; at < best.length; at++) {
      sums[best[at] & 255] += margin[at];
    }
    double lowest = 1;
    for (int c = 1; c < classes; c++) {
      lowest = size[c] > 0 ? Math.min(lowest, sums[c] / size[c]) : lowest;
    }
    return lowest;
  }

  private int drawn() {
    int drawn = 0;
    for (int c = 1; c < classes; c++) {
      drawn += size[c] > 0 ? 1 : 0;
    }
    return drawn;
  }

  /** The mean intersection over union if the probabilities are right. */
  private double expected() {
    double sum = 0;
    for (int c = 1; c < classes; c++) {
      sum += size[c] > 0 ? inside[c] / (size[c] + outside[c]) : 0;
    }
    return drawn() == 0 ? 1 : sum / drawn();
  }
}
