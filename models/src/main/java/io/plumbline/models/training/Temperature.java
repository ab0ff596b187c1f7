package io.plumbline.models.training;

/**
 * Temperature scaling (Guo et al., "On calibration of modern neural networks", 2017): one number
 * that the logits are divided by, chosen to make the held-out labels most likely.
 */
public final class Temperature {
  private static final double LOWEST = Math.log(0.05);
  private static final double HIGHEST = Math.log(20);
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 30;

  private Temperature() {}

  /**
   * The best temperature between 0.05 and 20, by golden-section search on its logarithm.
   *
   * @param logits rows of {@code classes} values
   * @param labels one for each row
   */
  public static double fit(float[] logits, int[] labels, int classes) {
    double low = LOWEST;
    double high = HIGHEST;
    for (int step = 0; step < STEPS; step++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(logits, labels, classes, Math.exp(left))
          <= loss(logits, labels, classes, Math.exp(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  /** The mean negative log-likelihood of the labels at a temperature; 0 for no labels. */
  public static double loss(float[] logits, int[] labels, int classes, double temperature) {
    double sum = 0;
    for (int row = 0; row < labels.length; row++) {
      int start = row * classes;
      double highest = highest(logits, start, classes);
      double total = 0;
      for (int c = 0; c < classes; c++) {
        total += Math.exp((logits[start + c] - highest) / temperature);
      }
      sum += Math.log(total) - (logits[start + labels[row]] - highest) / temperature;
    }
    return labels.length == 0 ? 0 : sum / labels.length;
  }

  private static double highest(float[] logits, int start, int classes) {
    double highest = logits[start];
    for (int c = 1; c < classes; c++) {
      highest = Math.max(highest, logits[start + c]);
    }
    return highest;
  }
}
