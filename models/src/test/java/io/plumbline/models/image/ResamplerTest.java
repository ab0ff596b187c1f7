package io.plumbline.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
  @Test
  void an_image_of_the_right_size_stays_as_it_is() {
    BufferedImage image = noise(16, 16, 1);
    byte[] expected = new byte[16 * 16];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = (byte) image.getRaster().getSample(i % 16, i / 16, 0);
    }

    assertThat(new Resampler(16, 1).scale(image)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void reducing_keeps_the_mean_brightness(long seed) {
    BufferedImage image = noise(160, 80, seed);
    double sum = 0;
    for (byte each : new Resampler(16, 1).scale(image)) {
      sum += each & 255;
    }

    assertThat(sum / 256).isCloseTo(127.5, within(4.0));
  }

  /** The weights of Pillow's bilinear filter from 2 pixels to 4. */
  @Test
  void enlarging_is_bilinear() {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSample(1, 0, 0, 200);

    assertThat(new Resampler(4, 1).scale(image)).startsWith(0, 50, (byte) 150, (byte) 200);
  }

  @Test
  void colours_lie_channel_after_channel() {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, new Color(10, 20, 30).getRGB());
    }

    byte[] scaled = new Resampler(8, 3).scale(image);

    assertThat(scaled).hasSize(3 * 64);
    assertThat(new byte[] {scaled[0], scaled[64], scaled[128]}).containsExactly(10, 20, 30);
  }

  @Test
  void coloured_images_become_grey_by_their_luma() {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, new Color(100, 200, 50).getRGB());
    }

    assertThat(new Resampler(8, 1).scale(image)).containsOnly((byte) 153);
  }

  private static BufferedImage noise(int width, int height, long seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < width * height; i++) {
      image.getRaster().setSample(i % width, i / width, 0, random.nextInt(256));
    }
    return image;
  }
}
