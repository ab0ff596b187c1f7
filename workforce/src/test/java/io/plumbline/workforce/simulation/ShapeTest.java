package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.masks.Mask;
import org.junit.jupiter.api.Test;

class ShapeTest {
  private static final Mask PLUS =
      Pictures.mask(
          "0000000", //
          "0000000", "0001000", "0011100", "0001000", "0000000", "0000000");

  @Test
  void a_shape_grows_all_around_and_no_further_than_the_image() {
    assertThat(painted(PLUS, 1))
        .isEqualTo(
            Pictures.mask(
                "0000000", //
                "0011100", "0111110", "0111110", "0111110", "0011100", "0000000"));
    assertThat(Pictures.count(painted(PLUS, 50), 1)).isEqualTo(49);
  }

  @Test
  void a_shape_shrinks_all_around_until_nothing_is_left() {
    Mask square = Pictures.square(9, 2, 2, 5, 1);

    assertThat(painted(square, 0)).isEqualTo(square);
    assertThat(painted(square, -1)).isEqualTo(Pictures.square(9, 3, 3, 3, 1));
    assertThat(painted(square, -2)).isEqualTo(Pictures.square(9, 4, 4, 1, 1));
    assertThat(Pictures.count(painted(square, -3), 1)).isZero();
  }

  @Test
  void a_hole_closes_when_the_shape_grows_and_opens_when_it_shrinks() {
    Mask ring =
        Pictures.mask(
            "1111111", //
            "1111111", "1111111", "1110111", "1111111", "1111111", "1111111");

    assertThat(Pictures.count(painted(ring, 1), 1)).isEqualTo(49);
    assertThat(Pictures.count(painted(ring, -1), 1)).isEqualTo(25 - 9);
  }

  /** The first thing of the mask, grown. */
  private static Mask painted(Mask mask, int by) {
    Thing thing = new Things(mask).next().orElseThrow();
    Canvas canvas = new Canvas(mask.size());
    canvas.paint(Shape.of(thing, Math.max(0, by), mask.size()).grown(by), 0, 0, 1);
    return canvas.mask();
  }
}
