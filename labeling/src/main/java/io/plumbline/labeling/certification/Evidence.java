package io.plumbline.labeling.certification;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The mixture W of {@link CertifiedThreshold} as a function of the losses in a prefix. It is summed
 * in log space over a finite grid: a closed form over all stakes underflows at a few thousand
 * sampled objects.
 */
final class Evidence {
  /**
   * By what each sampled loss of 1 multiplies the evidence. The best one for a prefix whose share
   * of errors is r is about r / epsilon, so the grid covers shares up to nine tenths of the
   * tolerance.
   */
  private static final double[] FRACTIONS = {.02, .2, .4, .6, .8, .9};

  /** Where epsilon n is a whole number up to rounding, the smaller count is the safe one. */
  private static final double ROUNDING = 1e-9;

  private final LossKind kind;
  private final double epsilon;
  private final Bet[] bets;

  Evidence(LossKind kind, double target, double rate) {
    Probability.check("target", target);
    if (!(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException("The rate must lie in (0, 1], but is " + rate + ".");
    }
    this.kind = kind;
    this.epsilon = 1 - target;
    this.bets =
        DoubleStream.of(FRACTIONS).mapToObj(f -> Bet.of(f, epsilon, rate)).toArray(Bet[]::new);
  }

  /** The fractions of the grid, for the decision record. */
  static List<Double> fractions() {
    return DoubleStream.of(FRACTIONS).boxed().toList();
  }

  /** The losses of an empty prefix. */
  Losses none() {
    return new Losses(bets);
  }

  /** Natural logarithm of the evidence for a prefix with these sampled losses. */
  double log(Losses sampled, long unsampled) {
    double violating = leastViolating(unsampled);
    double[] logs = new double[bets.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < bets.length; i++) {
      logs[i] = sampled.log(i) + bets[i].logUnsampled(unsampled, violating);
      greatest = Math.max(greatest, logs[i]);
    }
    return greatest + Math.log(sumOfExponentials(logs, greatest) / bets.length);
  }

  /**
   * A sum of losses of that many unsampled objects which every sum that breaks the promise reaches.
   */
  double leastViolating(long unsampled) {
    return switch (kind) {
      case ZERO_ONE -> Math.min(unsampled, Math.floor(epsilon * unsampled - ROUNDING) + 1);
      case BOUNDED -> epsilon * unsampled;
    };
  }

  private static double sumOfExponentials(double[] logs, double shift) {
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - shift);
    }
    return sum;
  }
}
