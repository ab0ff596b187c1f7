package io.plumbline.labeling.consolidation;

/** Distributions kept as logarithms, so that a thousand factors do not underflow. */
final class LogSpace {
  private static final double TIE = 1e-9;

  private LogSpace() {}

  /** Turns log-weights into probabilities in place; returns the logarithm of their sum. */
  static double normalize(double[] logs) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      greatest = Math.max(greatest, log);
    }
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.exp(logs[i] - greatest);
      sum += logs[i];
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] /= sum;
    }
    return greatest + Math.log(sum);
  }

  /** Index of the greatest value; the lowest index among those equal up to rounding. */
  static int argMax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] + TIE ? i : best;
    }
    return best;
  }
}
