package io.plumbline.labeling.consolidation;

import java.util.Arrays;

/** A confusion matrix for each worker, as in Dawid and Skene: row true class, column answer. */
final class ConfusionMatrices implements Skill {
  private final int classes;
  private final double smoothing;
  private final double[] counts;
  private final double[] logs;

  ConfusionMatrices(int workers, int classes, double smoothing) {
    this.classes = classes;
    this.smoothing = smoothing;
    this.counts = new double[Math.multiplyExact(workers, classes * classes)];
    this.logs = new double[counts.length];
  }

  @Override
  public double logProbability(int worker, int truth, int label) {
    return logs[(worker * classes + truth) * classes + label];
  }

  @Override
  public void count(int worker, int label, double[] truth) {
    for (int k = 0; k < classes; k++) {
      counts[(worker * classes + k) * classes + label] += truth[k];
    }
  }

  @Override
  public void refit() {
    for (int row = 0; row < counts.length; row += classes) {
      double total = classes * smoothing;
      for (int i = row; i < row + classes; i++) {
        total += counts[i];
      }
      for (int i = row; i < row + classes; i++) {
        logs[i] = Math.log((counts[i] + smoothing) / total);
      }
    }
    Arrays.fill(counts, 0);
  }
}
