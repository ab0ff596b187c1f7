package io.plumbline.labeling.boxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.labeling.InputException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void iou_is_the_share_of_common_pixels_whichever_box_is_asked(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Box one = box(random);
      Box other = box(random);
      assertThat(one.iou(other)).isEqualTo(countedIou(one, other), within(1e-12));
      assertThat(one.iou(other)).isEqualTo(other.iou(one));
      assertThat(one.iou(one)).isEqualTo(1);
    }
  }

  @Test
  void boxes_that_only_touch_share_nothing() {
    assertThat(new Box(0, 0, 0, 10, 10).iou(new Box(0, 10, 0, 10, 10))).isZero();
    assertThat(new Box(0, 0, 0, 10, 10).iou(new Box(0, 0, 10, 10, 10))).isZero();
  }

  @Test
  void boxes_of_billions_of_pixels_do_not_overflow() {
    Box one = new Box(0, 0, 0, 2_000_000_000, 2_000_000_000);
    Box half = new Box(1, 0, 0, 1_000_000_000, 2_000_000_000);
    assertThat(one.iou(half)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "-1,0,0,1,1",
    "0,-1,0,1,1",
    "0,0,-1,1,1",
    "0,0,0,0,1",
    "0,0,0,1,0",
    "0,0,0,1,-5",
    "0,2147483647,0,1,1",
    "0,0,2147483000,1,2147483000"
  })
  void an_empty_box_or_one_that_starts_outside_every_image_is_refused(
      int classId, int left, int top, int width, int height) {
    assertThatThrownBy(() -> new Box(classId, left, top, width, height))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "a box of class %d of %d x %d pixels at (%d, %d) cannot be",
            classId, width, height, left, top);
  }

  @Test
  void an_image_contains_boxes_up_to_its_last_row_and_column() {
    ImageSize size = ImageSize.ofColour(20, 10);
    assertThat(size.contains(new Box(0, 19, 9, 1, 1))).isTrue();
    assertThat(size.contains(new Box(0, 19, 9, 2, 1))).isFalse();
    assertThat(size.contains(new Box(0, 19, 9, 1, 2))).isFalse();
  }

  @Test
  void an_image_without_pixels_is_refused() {
    assertThatThrownBy(() -> new ImageSize(640, 0, 3))
        .isInstanceOf(InputException.class)
        .hasMessage("an image of 640 x 0 pixels and 3 channels cannot be");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void a_confidence_is_from_0_to_1(double confidence) {
    assertThatThrownBy(() -> new ScoredBox(new Box(0, 0, 0, 1, 1), confidence))
        .isInstanceOf(InputException.class);
  }

  private static Box box(Random random) {
    return new Box(
        0, random.nextInt(12), random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(12));
  }

  private static double countedIou(Box one, Box other) {
    int both = 0;
    int either = 0;
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 24; x++) {
        boolean here = covers(one, x, y);
        boolean there = covers(other, x, y);
        both += here && there ? 1 : 0;
        either += here || there ? 1 : 0;
      }
    }
    return (double) both / either;
  }

  private static boolean covers(Box box, int x, int y) {
    return x >= box.left()
        && x < box.left() + box.width()
        && y >= box.top()
        && y < box.top() + box.height();
  }
}
