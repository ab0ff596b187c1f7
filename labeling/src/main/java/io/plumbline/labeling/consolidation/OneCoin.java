package io.plumbline.labeling.consolidation;

import java.util.Arrays;

/** One probability of being right for each worker; wrong answers are spread evenly. */
final class OneCoin implements Skill {
  /** A right and half a wrong answer in advance: a worker with few answers is not written off. */
  private static final double PRIOR_RIGHT = 1.0;

  private static final double PRIOR_WRONG = 0.5;

  private final int classes;
  private final double[] right;
  private final double[] total;
  private final double[] logRight;
  private final double[] logWrong;

  OneCoin(int workers, int classes) {
    this.classes = classes;
    this.right = new double[workers];
    this.total = new double[workers];
    this.logRight = new double[workers];
    this.logWrong = new double[workers];
  }

  @Override
  public double logProbability(int worker, int truth, int label) {
    return truth == label ? logRight[worker] : logWrong[worker];
  }

  @Override
  public void count(int worker, int label, double[] truth) {
    right[worker] += truth[label];
    total[worker]++;
  }

  @Override
  public void refit() {
    for (int w = 0; w < right.length; w++) {
      double all = total[w] + PRIOR_RIGHT + PRIOR_WRONG;
      double wrong = total[w] - right[w] + PRIOR_WRONG;
      logRight[w] = Math.log((right[w] + PRIOR_RIGHT) / all);
      logWrong[w] = Math.log(wrong / all / (classes - 1));
    }
    Arrays.fill(right, 0);
    Arrays.fill(total, 0);
  }
}
