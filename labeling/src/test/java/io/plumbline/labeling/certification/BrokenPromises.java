package io.plumbline.labeling.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * The certificate's promise, counted: over many draws of the sample from one fixed pool, how often
 * does any accepted prefix break it? {@code -Dcertification.draws=20000} looks closer.
 *
 * @param losses of the pool's objects, by falling confidence
 * @param endsTie whether the object after this one has a lower confidence
 * @param epsilon the tolerated mean loss
 * @param rate the probability with which each object is sampled
 */
record BrokenPromises(double[] losses, IntPredicate endsTie, double epsilon, double rate) {
  private static final int DRAWS = Integer.getInteger("certification.draws", 1000);
  private static final double ALPHA = 0.05;

  void areNoMoreThanAllowed(LossKind kind) {
    CertifiedThreshold rule = new CertifiedThreshold(kind, 1 - epsilon, ALPHA, rate);
    SplittableRandom random = new SplittableRandom(20261124);
    int violations = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      violations += isBroken(rule, random.split()) ? 1 : 0;
    }
    double margin = 3 * Math.sqrt(ALPHA * (1 - ALPHA) / DRAWS);
    assertThat((double) violations / DRAWS).isLessThanOrEqualTo(ALPHA + margin);
  }

  private boolean isBroken(CertifiedThreshold rule, SplittableRandom random) {
    Losses sampled = rule.noLosses();
    double lost = 0;
    for (int i = 0; i < losses.length; i++) {
      boolean inSample = random.nextDouble() < rate;
      sampled.add(losses[i], inSample ? 1 : 0);
      lost += inSample ? 0 : losses[i];
      int unsampled = i + 1 - sampled.sampled();
      if (endsTie.test(i)
          && lost > epsilon * unsampled + 1e-9
          && rule.accepts(sampled, unsampled)) {
        return true;
      }
    }
    return false;
  }
}
