package io.plumbline.labeling.image.exchange.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.ImageSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {
  private static final ImageSize SIZE = ImageSize.ofColour(100, 50);

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "10, 20, 30, 40, 10, 20, 20, 20",
    "10.5, 20.01, 30.2, 40.99, 10, 20, 21, 21",
    "-3, -0.5, 4.2, 60, 0, 0, 5, 50",
    "99.5, 49.5, 100, 50, 99, 49, 1, 1",
    "0.0004, 0, 16.0000000002, 1, 0, 0, 16, 1"
  })
  void fractions_are_rounded_outward_and_the_rest_is_cut_off(
      double left, double top, double right, double bottom, int x, int y, int width, int height) {
    assertThat(new Area(left, top, right, bottom).pixels(3, SIZE))
        .contains(new Box(3, x, y, width, height));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 20, 10, 40",
    "10.5, 20, 10.5, 40",
    "30, 20, 10, 40",
    "100, 0, 120, 40",
    "0, -20, 10, 0",
    "-1e9, -1e9, -1, -1",
    "1e9, 1e9, 2e9, 2e9"
  })
  void what_touches_no_pixel_is_no_box(double left, double top, double right, double bottom) {
    assertThat(new Area(left, top, right, bottom).pixels(0, SIZE)).isEmpty();
  }

  @Test
  void a_hairs_breadth_is_not_beyond_the_image() {
    assertThat(new Area(0, 0, 100.00001, 50).reachesBeyond(SIZE)).isFalse();
    assertThat(new Area(0, 0, 100, 50.5).reachesBeyond(SIZE)).isTrue();
    assertThat(new Area(-1, 0, 100, 50).reachesBeyond(SIZE)).isTrue();
  }
}
