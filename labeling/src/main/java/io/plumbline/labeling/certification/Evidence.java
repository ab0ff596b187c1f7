package io.plumbline.labeling.certification;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The mixture W of {@link CertifiedThreshold} as a function of the counts of a prefix. It is summed
 * in log space over a finite grid: a closed form over all stakes underflows at a few thousand
 * sampled objects.
 */
final class Evidence {
  /**
   * By what each sampled error multiplies the evidence. The best one for a prefix whose share of
   * errors is r is about r / epsilon, so the grid covers shares up to nine tenths of the tolerance.
   */
  private static final double[] FRACTIONS = {.02, .2, .4, .6, .8, .9};

  /** Where epsilon n is a whole number up to rounding, the smaller count is the safe one. */
  private static final double ROUNDING = 1e-9;

  private final double epsilon;
  private final Bet[] bets;

  Evidence(double target, double rate) {
    Probability.check("target", target);
    if (!(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException("The rate must lie in (0, 1], but is " + rate + ".");
    }
    this.epsilon = 1 - target;
    this.bets =
        DoubleStream.of(FRACTIONS).mapToObj(f -> Bet.of(f, epsilon, rate)).toArray(Bet[]::new);
  }

  /** The fractions of the grid, for the decision record. */
  static List<Double> fractions() {
    return DoubleStream.of(FRACTIONS).boxed().toList();
  }

  /** Natural logarithm of the evidence for a prefix with these counts. */
  double log(long sampled, long errors, long unsampled) {
    long violating = fewestViolating(unsampled);
    double[] logs = new double[bets.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < bets.length; i++) {
      logs[i] = bets[i].logEvidence(sampled, errors, unsampled, violating);
      greatest = Math.max(greatest, logs[i]);
    }
    return greatest + Math.log(sumOfExponentials(logs, greatest) / bets.length);
  }

  /** The fewest errors among that many unsampled objects that break the promise. */
  long fewestViolating(long unsampled) {
    return Math.min(unsampled, (long) Math.floor(epsilon * unsampled - ROUNDING) + 1);
  }

  private static double sumOfExponentials(double[] logs, double shift) {
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - shift);
    }
    return sum;
  }
}
