package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpectedQualityTest {
  private static final int ROWS = 400;

  private final List<double[]> features = new ArrayList<>();
  private final double[] quality = new double[ROWS];
  private final int[] folds = new int[ROWS];

  ExpectedQualityTest() {
    Random random = new Random(1);
    for (int i = 0; i < ROWS; i++) {
      double truth = random.nextDouble();
      features.add(new double[] {truth, random.nextGaussian()});
      quality[i] = Math.min(1, Math.max(0, truth + 0.1 * random.nextGaussian()));
      folds[i] = i % 3;
    }
  }

  @Test
  void qualities_are_expected_from_the_feature_that_tells_them() {
    ExpectedQuality fitted = ExpectedQuality.fit(features, quality);

    assertThat(fitted.of(new double[] {0.8, 0})).isCloseTo(0.8, within(0.08));
    assertThat(fitted.of(new double[] {0.2, 0})).isCloseTo(0.2, within(0.08));
  }

  @Test
  void the_best_answers_keep_their_order_below_one() {
    ExpectedQuality fitted = ExpectedQuality.fit(features, quality);

    assertThat(fitted.of(new double[] {1.2, 0}))
        .isGreaterThan(fitted.of(new double[] {1.1, 0}))
        .isLessThan(1);
  }

  @Test
  void a_row_across_folds_is_expected_without_its_own_fold() {
    double[] before = ExpectedQuality.acrossFolds(features, quality, folds);
    double[] changed = quality.clone();
    for (int i = 0; i < ROWS; i += 3) {
      changed[i] = 1 - changed[i];
    }
    double[] after = ExpectedQuality.acrossFolds(features, changed, folds);

    assertThat(after[0]).isEqualTo(before[0]);
    assertThat(after[1]).isNotEqualTo(before[1]);
  }
}
