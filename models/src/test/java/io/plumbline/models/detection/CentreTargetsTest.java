package io.plumbline.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.models.data.Box;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentreTargetsTest {
  private static final int SIDE = 128;

  @ParameterizedTest
  @CsvSource({"250, 260, 30, 44", "0, 0, 3, 4", "3, 490, 90, 20"})
  void the_bell_is_the_same_as_if_it_were_drawn_on_the_whole_map(
      double left, double top, double width, double height) {
    Box box = new Box(0, left, top, width, height);

    float[] heat = CentreTargets.of(List.of(List.of(box)), 1, SIDE).heat();

    for (int at = 0; at < heat.length; at++) {
      assertThat(heat[at]).as("place %d", at).isEqualTo(bell(box, at % SIDE, at / SIDE));
    }
  }

  @Test
  void where_two_bells_of_a_class_overlap_the_higher_one_counts() {
    Box one = new Box(0, 100, 100, 80, 80);
    Box other = new Box(0, 130, 100, 80, 80);

    float[] heat = CentreTargets.of(List.of(List.of(one, other)), 1, SIDE).heat();

    for (int at = 0; at < heat.length; at++) {
      int x = at % SIDE;
      int y = at / SIDE;
      assertThat(heat[at]).isEqualTo(Math.max(bell(one, x, y), bell(other, x, y)));
    }
  }

  /** A normal density, 1 at its middle, with a ninth of the box's sides as deviations. */
  private static float bell(Box box, int x, int y) {
    double dx = (x - Math.floor((box.left() + box.width() / 2) / 4)) / deviation(box.width());
    double dy = (y - Math.floor((box.top() + box.height() / 2) / 4)) / deviation(box.height());
    return (float) Math.exp(-(dx * dx + dy * dy) / 2);
  }

  private static double deviation(double length) {
    return Math.max(0.55, length / 4 * (1 / 9.0));
  }
}
