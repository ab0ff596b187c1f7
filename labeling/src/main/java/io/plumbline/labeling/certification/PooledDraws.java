package io.plumbline.labeling.certification;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded bootstrap draws of pools and certification samples out of out-of-fold predictions. */
final class PooledDraws {
  private static final long SEED = 0x706c756d626c696eL;

  private final List<Prevalidated> points;
  private final int draws;

  private PooledDraws(List<Prevalidated> points, int draws) {
    this.points = points;
    this.draws = draws;
  }

  static PooledDraws of(List<Prevalidated> byFallingConfidence, int draws) {
    return new PooledDraws(byFallingConfidence, draws);
  }

  /**
   * The mean share of a pool's unsampled objects that the rule certifies.
   *
   * @param sampleSize certification labels in each draw
   * @param unsampled objects of the pool beside the sample
   */
  double meanCoverage(int sampleSize, long unsampled, CertifiedThreshold rule) {
    if (points.isEmpty()) {
      return 0;
    }
    SplittableRandom seeds = new SplittableRandom(SEED);
    double sum = 0;
    for (int i = 0; i < draws; i++) {
      sum += coverage(seeds.split(), sampleSize, unsampled, rule);
    }
    return sum / draws;
  }

  private double coverage(
      SplittableRandom random, int sampleSize, long unsampled, CertifiedThreshold rule) {
    int[] pool = new int[points.size()];
    int[] members = new int[points.size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = random.nextInt(members.length);
      pool[members[i]]++;
    }
    int[] sample = new int[points.size()];
    for (int i = 0; i < sampleSize; i++) {
      sample[members[random.nextInt(members.length)]]++;
    }
    return largestAccepted(pool, sample, unsampled, rule);
  }

  private double largestAccepted(
      int[] pool, int[] sample, long unsampled, CertifiedThreshold rule) {
    Losses sampled = rule.noLosses();
    int covered = 0;
    double accepted = 0;
    for (int i = 0; i < pool.length; i++) {
      covered += pool[i];
      sampled.add(points.get(i).loss(), sample[i]);
      double share = (double) covered / pool.length;
      if (endsTie(i) && rule.accepts(sampled, Math.round(share * unsampled))) {
        accepted = share;
      }
    }
    return accepted;
  }

  private boolean endsTie(int point) {
    return point + 1 == points.size()
        || points.get(point + 1).confidence() < points.get(point).confidence();
  }
}
