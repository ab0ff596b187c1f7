package io.plumbline.labeling.certification;

/**
 * One bet against "the unsampled objects lose more than is tolerated", in log space. See {@link
 * CertifiedThreshold} for the proof that uses it.
 *
 * @param stake what is bet on each sampled object
 * @param epsilon the tolerated mean loss
 * @param logCorrect log of the factor of a sampled object that is correct
 * @param logError log of the factor of a sampled object that is wrong
 * @param logUnsampledCorrect log of the factor of an unsampled correct object, at most 0
 * @param logUnsampledError log of the factor of an unsampled wrong object, at least 0
 */
record Bet(
    double stake,
    double epsilon,
    double logCorrect,
    double logError,
    double logUnsampledCorrect,
    double logUnsampledError) {
  /** Keeps the factor of an unsampled correct object above 0 when most objects are sampled. */
  private static final double LARGEST_UNSAMPLED_LOSS = 0.99;

  Bet {
    if (!(Double.isFinite(logCorrect)
        && Double.isFinite(logError)
        && Double.isFinite(logUnsampledCorrect)
        && Double.isFinite(logUnsampledError))) {
      throw new IllegalArgumentException("All factors of a bet must be positive.");
    }
  }

  /**
   * The bet that multiplies the evidence by {@code fraction} for each sampled error.
   *
   * @param fraction in (0, 1]: small stakes high on few errors
   * @param epsilon the tolerated mean loss, in (0, 1)
   * @param rate the probability q with which each object was sampled, in (0, 1]
   */
  static Bet of(double fraction, double epsilon, double rate) {
    double wanted = (1 - fraction) / (1 - epsilon);
    double odds = rate / (1 - rate);
    double stake = Math.min(wanted, LARGEST_UNSAMPLED_LOSS / epsilon / odds);
    double unsampled = Math.min(wanted * odds, LARGEST_UNSAMPLED_LOSS / epsilon);
    return new Bet(
        stake,
        epsilon,
        Math.log1p(stake * epsilon),
        Math.log1p(-stake * (1 - epsilon)),
        Math.log1p(-unsampled * epsilon),
        Math.log1p(unsampled * (1 - epsilon)));
  }

  /** Log of the factor of a sampled object with this loss. */
  double log(double loss) {
    return Math.log1p(stake * (epsilon - loss));
  }

  /**
   * Log of the least product that the factors of unsampled objects can have.
   *
   * @param loss the sum of their losses
   */
  double logUnsampled(long unsampled, double loss) {
    return (unsampled - loss) * logUnsampledCorrect + loss * logUnsampledError;
  }
}
