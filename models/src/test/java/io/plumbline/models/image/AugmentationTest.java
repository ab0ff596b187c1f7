package io.plumbline.models.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.models.folder.InputFormat;
import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {
  @ParameterizedTest
  @CsvSource({"28, 1, SIGNS", "64, 1, SIGNS", "68, 1, PHOTOGRAPHS", "28, 3, PHOTOGRAPHS"})
  void small_grey_images_are_signs(int side, int channels, AugmentationPolicy policy) {
    assertThat(AugmentationPolicy.of(format(side, channels))).isEqualTo(policy);
  }

  @ParameterizedTest
  @EnumSource
  void the_same_random_numbers_give_the_same_variant_and_leave_the_original(
      AugmentationPolicy policy) {
    byte[] image = noise(20, 3, 1);
    byte[] before = image.clone();

    byte[] variant = vary(policy, image, 7);

    assertThat(vary(policy, image, 7)).isEqualTo(variant);
    assertThat(vary(policy, image, 8)).isNotEqualTo(variant);
    assertThat(variant).hasSameSizeAs(image).isNotEqualTo(before);
    assertThat(image).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void an_even_image_stays_even(AugmentationPolicy policy) {
    byte[] image = new byte[3 * 20 * 20];
    Arrays.fill(image, (byte) 200);
    for (long seed = 0; seed < 50; seed++) {
      assertThat(vary(policy, image, seed)).containsOnly((byte) 200);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void about_half_of_the_photographs_and_none_of_the_signs_are_mirrored(long seed) {
    byte[] image = new byte[3 * 20 * 20];
    for (int i = 0; i < image.length; i++) {
      image[i] = (byte) (i % 20 < 10 ? 0 : 255);
    }
    int photographs = 0;
    for (int i = 0; i < 200; i++) {
      photographs += mirrored(vary(AugmentationPolicy.PHOTOGRAPHS, image, 1000 * seed + i));
      assertThat(mirrored(vary(AugmentationPolicy.SIGNS, image, 1000 * seed + i))).isZero();
    }

    assertThat(photographs).isBetween(70, 130);
  }

  @Test
  void the_map_that_changes_nothing_changes_nothing() {
    byte[] image = noise(20, 1, 3);

    assertThat(new AffineSampling(1, 0, 0, 1, 0, 0).apply(image, 20, 1)).isEqualTo(image);
  }

  @Test
  void a_shift_moves_the_picture_and_repeats_its_edge() {
    byte[] image = noise(20, 1, 3);

    byte[] shifted = new AffineSampling(1, 0, 0, 1, 0.1, 0).apply(image, 20, 1);

    assertThat(Arrays.copyOf(shifted, 18)).isEqualTo(Arrays.copyOfRange(image, 2, 20));
    assertThat(shifted[19]).isEqualTo(image[19]);
  }

  private static int mirrored(byte[] halves) {
    return (halves[10 * 20 + 2] & 255) > (halves[10 * 20 + 17] & 255) ? 1 : 0;
  }

  private static byte[] vary(AugmentationPolicy policy, byte[] image, long seed) {
    return policy.variation(format(20, 3)).vary(image, new SplittableRandom(seed));
  }

  private static byte[] noise(int side, int channels, long seed) {
    byte[] image = new byte[side * side * channels];
    new Random(seed).nextBytes(image);
    return image;
  }

  private static InputFormat.Pixels format(int side, int channels) {
    return new InputFormat.Pixels(
        side, channels, ImageSurvey.constant(0, channels), ImageSurvey.constant(1, channels));
  }
}
