package io.plumbline.workforce.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void the_size_is_that_of_the_image(String format) throws IOException {
    assertThat(size(image(format))).isEqualTo(ImageSize.ofColour(40, 30));
  }

  @Test
  void an_image_that_people_see_upright_has_its_sides_swapped() throws IOException {
    byte[] jpeg = image("jpeg");
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe10022457869660000"
                    + "4d4d002a000000080001"
                    + "0112000300000001000600000000"
                    + "0000");
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(jpeg, 0, 2);
    turned.write(exif);
    turned.write(jpeg, 2, jpeg.length - 2);

    assertThat(size(turned.toByteArray())).isEqualTo(ImageSize.ofColour(30, 40));
  }

  @Test
  void what_is_no_image_is_refused() throws IOException {
    byte[] jpeg = image("jpeg");
    for (byte[] file :
        new byte[][] {
          {},
          "GIF89a whatever".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          Arrays.copyOf(jpeg, 30)
        }) {
      assertThatThrownBy(() -> size(file))
          .isInstanceOf(InputException.class)
          .hasMessage("the image is neither a JPEG nor a PNG");
    }
  }

  private static ImageSize size(byte[] file) throws IOException {
    return ImageHeader.size(new ByteArrayInputStream(file));
  }

  private static byte[] image(String format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, file);
    return file.toByteArray();
  }
}
