package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureTest {
  /** With logits (z, 0) and a share p of right answers the best one solves sigmoid(z / T) = p. */
  @ParameterizedTest
  @CsvSource({"2, 8", "5, 8", "0.5, 6", "10, 9", "3, 7"})
  void for_one_margin_the_best_temperature_is_known(double logit, int rightOfTen) {
    float[] logits = new float[20];
    int[] labels = new int[10];
    for (int i = 0; i < 10; i++) {
      logits[2 * i] = (float) logit;
      labels[i] = i < rightOfTen ? 0 : 1;
    }
    double share = rightOfTen / 10.0;

    assertThat(Temperature.fit(logits, labels, 2))
        .isCloseTo(logit / Math.log(share / (1 - share)), within(1e-3));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.05", "1, 20"})
  void when_all_are_right_or_all_are_wrong_it_is_at_its_bounds(int label, double bound) {
    float[] logits = {2, 0, 3, 0, 1, 0};

    assertThat(Temperature.fit(logits, new int[] {label, label, label}, 2))
        .isCloseTo(bound, within(1e-3 * bound));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void logits_made_too_large_by_a_factor_are_divided_by_it(long seed) {
    Random random = new Random(seed);
    float[] logits = new float[3 * 400];
    int[] labels = new int[400];
    for (int row = 0; row < 400; row++) {
      for (int c = 0; c < 3; c++) {
        logits[3 * row + c] = (float) random.nextGaussian();
      }
      labels[row] =
          random.nextInt(3) == 0
              ? random.nextInt(3)
              : best(Arrays.copyOfRange(logits, 3 * row, 3 * row + 3));
    }
    double once = Temperature.fit(logits, labels, 3);
    for (int i = 0; i < logits.length; i++) {
      logits[i] *= 4;
    }

    assertThat(Temperature.fit(logits, labels, 3)).isCloseTo(4 * once, within(0.01 * once));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_other_temperature_makes_the_labels_more_likely(long seed) {
    Random random = new Random(seed);
    float[] logits = new float[4 * 50];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = (float) (3 * random.nextGaussian());
    }
    int[] labels = random.ints(50, 0, 4).toArray();
    double best = Temperature.fit(logits, labels, 4);

    for (double other = 0.06; other < 20; other *= 1.1) {
      assertThat(Temperature.loss(logits, labels, 4, best))
          .isLessThanOrEqualTo(Temperature.loss(logits, labels, 4, other) + 1e-9);
    }
  }

  @Test
  void the_loss_of_even_odds_is_the_logarithm_of_the_classes() {
    assertThat(Temperature.loss(new float[8], new int[] {0, 3}, 4, 1))
        .isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  void the_loss_is_that_of_the_softmax_and_does_not_overflow() {
    float[] logits = {1000, 999, -1000};

    assertThat(Temperature.loss(logits, new int[] {1}, 3, 1))
        .isCloseTo(1 + Math.log(1 + Math.exp(-1)), within(1e-9));
    assertThat(Temperature.loss(logits, new int[] {2}, 3, 0.05)).isCloseTo(40_000, within(1.0));
  }

  @Test
  void nothing_held_out_costs_nothing() {
    assertThat(Temperature.loss(new float[0], new int[0], 3, 1)).isZero();
    assertThat(Temperature.fit(new float[0], new int[0], 3)).isBetween(0.05, 20.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_scores_of_a_row_are_its_softmax(long seed) {
    Random random = new Random(seed);
    float[] logits = new float[5];
    for (int c = 0; c < 5; c++) {
      logits[c] = (float) (4 * random.nextGaussian());
    }
    double[] softmax = softmax(logits, 2.5);
    double[] sorted = softmax.clone();
    Arrays.sort(sorted);

    ClassScores scores = ClassScores.of(logits, 0, 5, 2.5);

    assertThat(Arrays.stream(softmax).sum()).isCloseTo(1, within(1e-12));
    assertThat(scores.label()).isEqualTo(best(logits));
    assertThat(scores.confidence()).isCloseTo(sorted[4], within(1e-12));
    assertThat(scores.margin()).isCloseTo(sorted[4] - sorted[3], within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_scores_of_two_classes_sum_to_one(long seed) {
    Random random = new Random(seed);
    float[] logits = {random.nextFloat() * 9, random.nextFloat() * 9};

    ClassScores scores = ClassScores.of(logits, 0, 2, 1.5);

    double other = scores.confidence() - scores.margin();
    assertThat(scores.confidence() + other).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_tie_goes_to_the_first_class_with_no_margin() {
    assertThat(ClassScores.of(new float[] {9, 1, 5, 5}, 1, 3, 1).label()).isEqualTo(1);
    assertThat(ClassScores.of(new float[] {9, 1, 5, 5}, 1, 3, 1).margin()).isZero();
  }

  @Test
  void a_single_class_is_certain() {
    assertThat(ClassScores.of(new float[] {-3}, 0, 1, 1)).isEqualTo(new ClassScores(0, 1, 1));
  }

  @Test
  void far_apart_logits_give_certainty_and_no_overflow() {
    assertThat(ClassScores.of(new float[] {3e38f, -3e38f}, 0, 2, 0.05))
        .isEqualTo(new ClassScores(0, 1, 1));
  }

  private static double[] softmax(float[] logits, double temperature) {
    double[] weights = new double[logits.length];
    for (int c = 0; c < logits.length; c++) {
      weights[c] = Math.exp(logits[c] / temperature);
    }
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / total).toArray();
  }

  private static int best(float[] logits) {
    int best = 0;
    for (int c = 1; c < logits.length; c++) {
      best = logits[c] > logits[best] ? c : best;
    }
    return best;
  }
}
