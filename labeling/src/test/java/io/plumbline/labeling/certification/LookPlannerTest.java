package io.plumbline.labeling.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookPlannerTest {
  private static final double TARGET = 0.95;
  private static final double ALPHA = 0.05;
  private static final LookPlanner PLANNER = new LookPlanner(LossKind.ZERO_ONE, TARGET, ALPHA);

  @Test
  void a_model_without_errors_needs_a_small_sample_for_almost_everything() {
    LookPlan plan = PLANNER.plan(predictions(1000, 1, confidence -> 1), 9000, 1000);

    assertThat(plan.sampleSize()).isBetween(60, 200);
    assertThat(plan.expectedCoverage()).isGreaterThan(0.95);
    assertThat(plan.expectedHumanLabels()).isLessThan(1700);
  }

  @Test
  void a_model_that_is_wrong_half_of_the_time_promises_nothing() {
    LookPlan plan = PLANNER.plan(predictions(1000, 2, confidence -> 0.5), 9000, 1000);

    assertThat(plan.expectedCoverage()).isZero();
    assertThat(plan.expectedHumanLabels()).isEqualTo(10_000);
  }

  @Test
  void without_predictions_nothing_is_expected_of_a_look() {
    assertThat(PLANNER.plan(List.of(), 500, 10).expectedCoverage()).isZero();
    assertThat(PLANNER.plan(List.of(), 0, 10)).isEqualTo(new LookPlan(0, 0, 10));
  }

  @Test
  void the_order_of_the_predictions_changes_nothing() {
    List<Prevalidated> predictions = predictions(400, 3, confidence -> confidence);
    List<Prevalidated> shuffled = new ArrayList<>(predictions);
    Collections.shuffle(shuffled, new Random(4));

    assertThat(PLANNER.plan(shuffled, 3000, 400)).isEqualTo(PLANNER.plan(predictions, 3000, 400));
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void what_is_expected_is_about_what_looks_of_that_size_bring(long seed) {
    LookPlan plan = PLANNER.plan(predictions(1500, seed, LookPlannerTest::chance), 6000, 1500);
    List<Prevalidated> pool = predictions(6000, seed + 100, LookPlannerTest::chance);

    double realised =
        IntStream.range(0, 40)
            .mapToDouble(draw -> realisedCoverage(pool, plan.sampleSize(), new Random(draw)))
            .average()
            .orElseThrow();

    assertThat(plan.expectedCoverage()).isCloseTo(realised, within(0.12));
    assertThat(realised).isGreaterThan(0.3);
  }

  /** A model that is surer than it ought to be: right with less than its confidence. */
  private static double chance(double confidence) {
    return confidence - 0.5 * (1 - confidence);
  }

  private static double realisedCoverage(List<Prevalidated> pool, int wanted, Random random) {
    double rate = (double) wanted / pool.size();
    CertifiedThreshold rule = new CertifiedThreshold(LossKind.ZERO_ONE, TARGET, ALPHA, rate);
    Losses sampled = rule.noLosses();
    int accepted = 0;
    for (int i = 0; i < pool.size(); i++) {
      if (random.nextDouble() < rate) {
        sampled.add(pool.get(i).loss(), 1);
      }
      accepted = rule.accepts(sampled, i + 1 - sampled.sampled()) ? i + 1 : accepted;
    }
    return (double) accepted / pool.size();
  }

  private interface Chance {
    double right(double confidence);
  }

  private static List<Prevalidated> predictions(int count, long seed, Chance chance) {
    Random random = new Random(seed);
    List<Prevalidated> predictions = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      double confidence = 1 - 0.5 * Math.pow(random.nextDouble(), 3);
      double loss = random.nextDouble() < chance.right(confidence) ? 0 : 1;
      predictions.add(new Prevalidated(confidence, loss));
    }
    predictions.sort(Comparator.comparingDouble(Prevalidated::confidence).reversed());
    return predictions;
  }
}
