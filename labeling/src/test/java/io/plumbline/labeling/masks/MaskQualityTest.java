package io.plumbline.labeling.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.labeling.InputException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskQualityTest {
  @Test
  void it_is_the_mean_iou_of_the_classes_in_either_without_the_background() {
    Mask people = Masks.of("0011", "0011", "2222");
    Mask predicted = Masks.of("0001", "0011", "2233");
    // Class 1: 3 of 4 pixels, class 2: 2 of 4, class 3: 0 of 2.
    assertThat(MaskQuality.of(predicted, people))
        .isEqualTo((0.75 + 0.5 + 0) / 3, within(1e-12))
        .isEqualTo(MaskQuality.of(people, predicted), within(1e-12));
  }

  @Test
  void two_empty_masks_agree_and_one_empty_mask_is_worth_nothing() {
    assertThat(MaskQuality.of(Masks.of("00"), Masks.of("00"))).isEqualTo(1);
    assertThat(MaskQuality.of(Masks.of("00"), Masks.of("01"))).isZero();
    assertThat(MaskQuality.of(Masks.of("10"), Masks.of("00"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_same_mask_has_quality_1_and_any_other_one_less(long seed) {
    Random random = new Random(seed);
    Mask people = Masks.noise(31, 17, 255, random);
    assertThat(MaskQuality.of(people, people)).isEqualTo(1);
    assertThat(MaskQuality.of(Masks.noise(31, 17, 255, random), people)).isBetween(0.0, 0.1);
  }

  @Test
  void masks_of_different_sizes_are_not_compared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MaskQuality.of(Masks.of("00"), Masks.of("0", "0")))
        .withMessage("a mask of 2 x 1 pixels cannot be compared with a mask of 1 x 2 pixels");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,-1", "65536,1", "10000,10001"})
  void a_size_that_no_mask_has_is_refused(int width, int height) {
    assertThatThrownBy(() -> Mask.of(width, height, new byte[0]))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "a mask has %d x %d pixels, but each side must be from 1 to 65,535 and all of it at"
                + " most 100 million",
            width, height);
  }

  @Test
  void a_mask_keeps_its_pixels_when_the_array_changes() {
    byte[] pixels = {1, 2};
    Mask mask = Mask.of(2, 1, pixels);
    pixels[0] = 9;
    assertThat(mask).isEqualTo(Masks.of("12")).isNotEqualTo(Masks.of("1", "2"));
    assertThat(mask.classesPresent()).containsExactly(1, 2);
    assertThatIllegalArgumentException().isThrownBy(() -> Mask.of(3, 1, pixels));
  }
}
