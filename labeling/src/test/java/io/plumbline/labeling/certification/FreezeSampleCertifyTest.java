package io.plumbline.labeling.certification;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.selection.CertificationSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The whole scheme on made-up data: a nearest-mean classifier is trained on a few labels and
 * frozen, the rest of the pool is sampled by keyed hash, certified and auto-labelled, and the
 * labels are held against the truth that the scheme never saw.
 */
class FreezeSampleCertifyTest {
  private static final int RUNS = Integer.getInteger("certification.runs", 200);
  private static final int POOL = 2000;
  private static final int SAMPLE = 300;
  private static final double TARGET = 0.95;
  private static final double ALPHA = 0.05;

  private record Scored(long id, double confidence, boolean correct) {}

  private record Outcome(double coverage, double errorRate) {}

  @Test
  void auto_labels_miss_the_target_in_at_most_the_allowed_share_of_jobs() {
    int missed = 0;
    double coverage = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      Outcome outcome = autoLabel(seed);
      missed += outcome.errorRate() > 1 - TARGET ? 1 : 0;
      coverage += outcome.coverage() / RUNS;
    }
    double margin = 3 * Math.sqrt(ALPHA * (1 - ALPHA) / RUNS);
    assertThat((double) missed / RUNS).isLessThanOrEqualTo(ALPHA + margin);
    assertThat(coverage).isGreaterThan(0.3);
  }

  private static Outcome autoLabel(long seed) {
    List<Scored> pool = frozenPredictions(new Random(seed));
    double rate = CertificationSample.rate(SAMPLE, POOL);
    CertificationSample sample = new CertificationSample(seed, 1, rate);
    List<Scored> left = pool.stream().filter(object -> !sample.contains(object.id())).toList();
    List<Prevalidated> sampled =
        pool.stream()
            .filter(object -> sample.contains(object.id()))
            .map(object -> new Prevalidated(object.confidence(), object.correct() ? 0 : 1))
            .toList();
    Certificate certificate =
        new CertifiedThreshold(LossKind.ZERO_ONE, TARGET, ALPHA, rate)
            .certify(sampled, confidence -> countAtOrAbove(left, confidence));
    return outcome(left, certificate.threshold().orElse(Double.POSITIVE_INFINITY));
  }

  private static long countAtOrAbove(List<Scored> byFallingConfidence, double confidence) {
    return byFallingConfidence.stream()
        .takeWhile(object -> object.confidence() >= confidence)
        .count();
  }

  private static Outcome outcome(List<Scored> left, double threshold) {
    List<Scored> labeled =
        left.stream().filter(object -> object.confidence() >= threshold).toList();
    double wrong = labeled.stream().filter(object -> !object.correct()).count();
    return new Outcome(
        (double) labeled.size() / left.size(), labeled.isEmpty() ? 0 : wrong / labeled.size());
  }

  private static List<Scored> frozenPredictions(Random random) {
    GaussianClasses world = new GaussianClasses(random);
    double[][] means = world.meansOf(120);
    List<Scored> pool = new ArrayList<>();
    for (int id = 0; id < POOL; id++) {
      int truth = world.label();
      double[] posterior = GaussianClasses.posterior(means, world.point(truth));
      int predicted = GaussianClasses.mostProbable(posterior);
      pool.add(new Scored(id, posterior[predicted], predicted == truth));
    }
    pool.sort(Comparator.comparingDouble(Scored::confidence).reversed());
    return pool;
  }
}
