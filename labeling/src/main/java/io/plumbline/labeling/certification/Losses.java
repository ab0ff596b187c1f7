package io.plumbline.labeling.certification;

/**
 * The losses of the sampled objects of a growing prefix, as the bets see them. Losses of 0 and 1
 * are counted, which is exact; only those between are summed in log space.
 */
final class Losses {
  private final Bet[] bets;
  private final double[] logsBetween;
  private double between;
  private long sampled;
  private long right;
  private long wrong;

  Losses(Bet[] bets) {
    this.bets = bets;
    this.logsBetween = new double[bets.length];
  }

  /** Adds a loss as often as told. */
  Losses add(double loss, long times) {
    sampled += times;
    if (loss == 0) {
      right += times;
    } else if (loss == 1) {
      wrong += times;
    } else {
      addBetween(loss, times);
    }
    return this;
  }

  private void addBetween(double loss, long times) {
    between += times * loss;
    for (int i = 0; i < bets.length; i++) {
      logsBetween[i] += times * bets[i].log(loss);
    }
  }

  int sampled() {
    return Math.toIntExact(sampled);
  }

  /** The sum of the losses. */
  double total() {
    return wrong + between;
  }

  /** Log of the product of the sampled objects' factors in one of the bets. */
  double log(int bet) {
    return right * bets[bet].logCorrect() + wrong * bets[bet].logError() + logsBetween[bet];
  }
}
