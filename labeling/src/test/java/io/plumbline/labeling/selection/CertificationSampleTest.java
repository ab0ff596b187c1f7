package io.plumbline.labeling.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationSampleTest {
  private static long size(CertificationSample sample, long pool) {
    return LongStream.range(0, pool).filter(sample::contains).count();
  }

  @ParameterizedTest
  @CsvSource({"400,8000,0.05", "400,400,1", "400,10,1", "0,100,0", "400,0,0"})
  void the_rate_draws_the_wanted_size_on_average(int wanted, long pool, double rate) {
    assertThat(CertificationSample.rate(wanted, pool)).isEqualTo(rate);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.05, 0.5, 0.9})
  void the_share_of_the_pool_in_the_sample_is_the_rate(double rate) {
    double deviation = Math.sqrt(rate * (1 - rate) / 200_000);
    assertThat(size(new CertificationSample(5, 1, rate), 200_000) / 200_000.0)
        .isEqualTo(rate, within(4 * deviation));
  }

  @Test
  void a_rate_of_one_takes_everything_and_of_zero_nothing() {
    assertThat(size(new CertificationSample(5, 1, 1), 1000)).isEqualTo(1000);
    assertThat(size(new CertificationSample(5, 1, 0), 1000)).isZero();
  }

  @Test
  void sample_sizes_scatter_as_independent_draws_do() {
    double sum = 0;
    double squares = 0;
    for (int seed = 0; seed < 1000; seed++) {
      long size = size(new CertificationSample(seed, 1, 0.1), 500);
      sum += size;
      squares += size * size;
    }
    double mean = sum / 1000;
    assertThat(mean).isEqualTo(50, within(0.9));
    assertThat(squares / 1000 - mean * mean).isEqualTo(45, within(9.0));
  }

  @Test
  void each_look_draws_afresh_and_a_restart_draws_the_same() {
    CertificationSample first = new CertificationSample(5, 1, 0.1);
    CertificationSample again = new CertificationSample(5, 1, 0.1);
    CertificationSample second = new CertificationSample(5, 2, 0.1);
    assertThat(LongStream.range(0, 10_000))
        .allMatch(id -> first.contains(id) == again.contains(id));
    long both =
        LongStream.range(0, 100_000)
            .filter(id -> first.contains(id) && second.contains(id))
            .count();
    assertThat((double) both).isEqualTo(1000, within(130.0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void a_rate_out_of_range_is_rejected(double rate) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CertificationSample(1, 1, rate));
  }
}
