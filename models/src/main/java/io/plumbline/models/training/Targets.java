package io.plumbline.models.training;

import java.util.Arrays;

/**
 * The distributions that a network is trained towards: smoothed labels, times a weight that lifts
 * rare classes.
 */
final class Targets {
  private static final double HIGHEST_WEIGHT = 4;

  private final LearningTask<?> task;
  private final double[] weights;

  /** Class weights from the rows that a fit trains on. */
  Targets(LearningTask<?> task, int[] rows) {
    this.task = task;
    this.weights = weights(task, rows);
  }

  /**
   * The square root of how much rarer a class is than the average: between no weights, which
   * neglects rare classes, and full weights, which distorts the confidences.
   */
  private static double[] weights(LearningTask<?> task, int[] rows) {
    double[] counts = new double[task.classes()];
    for (int row : rows) {
      counts[task.label(row)]++;
    }
    long seen = Arrays.stream(counts).filter(c -> c > 0).count();
    double[] weights = new double[counts.length];
    for (int c = 0; c < counts.length; c++) {
      double mean = (double) rows.length / Math.max(1, seen);
      weights[c] = counts[c] == 0 ? 0 : Math.min(HIGHEST_WEIGHT, Math.sqrt(mean / counts[c]));
    }
    return weights;
  }

  /** One row of class weights for each object, to be multiplied with log-probabilities. */
  float[] of(int[] batch) {
    int classes = task.classes();
    double smoothing = task.recipe().labelSmoothing();
    float[] targets = new float[batch.length * classes];
    for (int i = 0; i < batch.length; i++) {
      int label = task.label(batch[i]);
      double weight = weights[label] / batch.length;
      for (int c = 0; c < classes; c++) {
        targets[i * classes + c] =
            (float) (weight * (smoothing / classes + (c == label ? 1 - smoothing : 0)));
      }
    }
    return targets;
  }
}
