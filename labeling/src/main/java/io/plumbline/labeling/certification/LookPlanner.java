package io.plumbline.labeling.certification;

import java.util.Comparator;
import java.util.List;

/**
 * Chooses the size of the certification sample and says what the look would save, from out-of-fold
 * predictions alone, that is before a single certification label is paid for.
 *
 * <p>For each size n of a geometric grid it estimates the certified coverage c(n) and takes the n
 * with the least {@code humanLabeled + n + (pool - n) (1 - c(n))}. c(n) is the mean over a fixed
 * number of seeded bootstrap draws. Each draw first resamples the out-of-fold points to stand for
 * the pool, since they know its distribution only roughly, then draws n certification labels from
 * that and runs {@link CertifiedThreshold} on them; a draw that certifies nothing counts as 0. The
 * draws for different n share their random numbers, so that the sizes compare without noise.
 *
 * <p>The estimate errs on the careful side: the out-of-fold models had less data than the frozen
 * one, and objects chosen for their small margin are harder than the pool. They are not
 * re-weighted, because the chances with which they were chosen are 0 for most of the pool and
 * weights cannot repair that. The plan steers cost only; the certificate never depends on it.
 */
public final class LookPlanner {
  private static final int SMALLEST_SAMPLE = 60;
  private static final int LARGEST_SAMPLE = 1500;
  private static final double GROWTH = 1.25;
  private static final int DRAWS = 48;

  private final LossKind kind;
  private final double target;
  private final double alpha;

  /**
   * @param target 1 less the mean loss that is tolerated among auto-labelled objects, in (0, 1)
   * @param alpha the probability that the look may break the promise, in (0, 1)
   * @throws IllegalArgumentException if one of them is out of range
   */
  public LookPlanner(LossKind kind, double target, double alpha) {
    Probability.check("target", target);
    Probability.check("alpha", alpha);
    this.kind = kind;
    this.target = target;
    this.alpha = alpha;
  }

  /**
   * Plans a look. The same arguments, in any order of the predictions, give the same plan.
   *
   * @param outOfFold predictions for the training objects by models that had not seen them
   * @param pool objects without a label, from which the sample would be drawn
   * @param humanLabeled objects that people have labelled so far
   */
  public LookPlan plan(List<Prevalidated> outOfFold, long pool, long humanLabeled) {
    PooledDraws draws = PooledDraws.of(sorted(outOfFold), DRAWS);
    int largest = (int) Math.min(pool, LARGEST_SAMPLE);
    LookPlan best = look(Math.min(SMALLEST_SAMPLE, largest), draws, pool, humanLabeled);
    for (int n = next(SMALLEST_SAMPLE); n <= largest; n = next(n)) {
      LookPlan plan = look(n, draws, pool, humanLabeled);
      best = plan.expectedHumanLabels() < best.expectedHumanLabels() ? plan : best;
    }
    return best;
  }

  private static int next(int sampleSize) {
    return (int) Math.ceil(sampleSize * GROWTH);
  }

  private static List<Prevalidated> sorted(List<Prevalidated> outOfFold) {
    return outOfFold.stream()
        .sorted(
            Comparator.comparingDouble(Prevalidated::confidence)
                .reversed()
                .thenComparingDouble(Prevalidated::loss))
        .toList();
  }

  private LookPlan look(int sampleSize, PooledDraws draws, long pool, long humanLabeled) {
    double coverage = 0;
    if (sampleSize > 0) {
      double rate = (double) sampleSize / pool;
      coverage =
          draws.meanCoverage(
              sampleSize, pool - sampleSize, new CertifiedThreshold(kind, target, alpha, rate));
    }
    double left = (pool - sampleSize) * (1 - coverage);
    return new LookPlan(sampleSize, coverage, humanLabeled + sampleSize + left);
  }
}
