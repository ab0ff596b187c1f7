package io.plumbline.models.image;

import static io.plumbline.models.image.Pictures.decode;
import static io.plumbline.models.image.Pictures.filled;
import static io.plumbline.models.image.Pictures.jpeg;
import static io.plumbline.models.image.Pictures.withOrientation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.models.data.UnusableItemException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExifOrientationTest {
  /** The four quarters as Pillow's {@code exif_transpose} shows them. */
  @ParameterizedTest
  @CsvSource({
    "1, 32, 0, 80, 160, 240",
    "2, 32, 80, 0, 240, 160",
    "3, 32, 240, 160, 80, 0",
    "4, 32, 160, 240, 0, 80",
    "5, 16, 0, 160, 80, 240",
    "6, 16, 160, 0, 240, 80",
    "7, 16, 240, 80, 160, 0",
    "8, 16, 80, 240, 0, 160",
    "0, 32, 0, 80, 160, 240",
    "9, 32, 0, 80, 160, 240"
  })
  void a_photograph_is_turned_as_the_camera_was_held(
      int orientation, int width, int first, int second, int third, int fourth) throws Exception {
    BufferedImage quarters = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 32 * 16; i++) {
      quarters
          .getRaster()
          .setSample(i % 32, i / 32, 0, (i % 32 < 16 ? 0 : 80) + (i / 32 < 8 ? 0 : 160));
    }

    BufferedImage seen = decode(withOrientation(jpeg(quarters), orientation));

    assertThat(seen.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(seen.getWidth()).isEqualTo(width);
    int[] expected = {first, second, third, fourth};
    for (int i = 0; i < 4; i++) {
      int x = seen.getWidth() * (1 + 2 * (i % 2)) / 4;
      int y = seen.getHeight() * (1 + 2 * (i / 2)) / 4;
      assertThat(seen.getRaster().getSample(x, y, 0)).isCloseTo(expected[i], within(3));
    }
  }

  @Test
  void a_coloured_photograph_is_turned_too() throws Exception {
    BufferedImage halves = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
    halves.createGraphics().fillRect(0, 0, 16, 16);

    BufferedImage seen = decode(withOrientation(jpeg(halves), 6));

    assertThat(seen.getHeight()).isEqualTo(32);
    assertThat(new Color(seen.getRGB(8, 4)).getRed()).isGreaterThan(240);
    assertThat(new Color(seen.getRGB(8, 28)).getRed()).isLessThan(15);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damaged_exif_segments_leave_the_image_as_it_is_or_refuse_it(long seed) throws Exception {
    Random random = new Random(seed);
    byte[] whole = withOrientation(jpeg(filled(BufferedImage.TYPE_BYTE_GRAY, 100)), 6);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[2 + random.nextInt(36)] = (byte) random.nextInt();
      try {
        assertThat(decode(damaged).getWidth()).isEqualTo(16);
      } catch (UnusableItemException e) {
        assertThat(e).hasMessageStartingWith("image pic ");
      }
    }
  }
}
