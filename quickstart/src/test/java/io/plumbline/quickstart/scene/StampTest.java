package io.plumbline.quickstart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StampTest {
  @Test
  void an_unchanged_digit_has_the_bounds_of_its_ink() {
    Stamp stamp = Stamp.of(Bars.bar(4), 1, 0);

    assertThat(stamp.bounds().width).isEqualTo(6);
    assertThat(stamp.bounds().height).isEqualTo(Bars.HEIGHT);
  }

  @Test
  void twice_the_scale_is_twice_as_wide_and_high() {
    Stamp stamp = Stamp.of(Bars.bar(4), 2, 0);

    assertThat(stamp.bounds().width).isBetween(12, 13);
    assertThat(stamp.bounds().height).isBetween(2 * Bars.HEIGHT, 2 * Bars.HEIGHT + 1);
  }

  @Test
  void a_quarter_turn_swaps_width_and_height() {
    Stamp stamp = Stamp.of(Bars.bar(4), 1, Math.PI / 2);

    assertThat(stamp.bounds().width).isEqualTo(Bars.HEIGHT);
    assertThat(stamp.bounds().height).isEqualTo(6);
  }

  @Test
  void turning_loses_no_ink() {
    Stamp stamp = Stamp.of(Bars.bar(9), 1.5, 0.3);

    long counted = IntStream.range(0, stamp.ink().length).filter(stamp::counts).count();

    assertThat((double) counted / (11 * Bars.HEIGHT * 1.5 * 1.5)).isBetween(0.95, 1.1);
  }
}
