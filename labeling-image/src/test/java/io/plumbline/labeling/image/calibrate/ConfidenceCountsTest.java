package io.plumbline.labeling.image.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceCountsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void counts_agree_with_counting_one_by_one(long seed) {
    var random = new Random(seed);
    double[] candidates = random.doubles(20).map(ConfidenceCountsTest::rounded).toArray();
    double[] objects = random.doubles(500).map(ConfidenceCountsTest::rounded).toArray();
    var counts = new ConfidenceCounts(DoubleStream.of(candidates));

    DoubleStream.of(objects).forEach(counts::add);

    assertThat(counts.total()).isEqualTo(500);
    for (double candidate : candidates) {
      assertThat(counts.atOrAbove(candidate))
          .isEqualTo(DoubleStream.of(objects).filter(object -> object >= candidate).count());
    }
  }

  @Test
  void only_sampled_confidences_are_counted_at() {
    var counts = new ConfidenceCounts(DoubleStream.of(0.5));

    assertThatIllegalArgumentException().isThrownBy(() -> counts.atOrAbove(0.6));
  }

  private static double rounded(double value) {
    return Math.round(value * 50) / 50.0;
  }
}
