package io.plumbline.models.image;

import static io.plumbline.models.image.Pictures.assertColours;
import static io.plumbline.models.image.Pictures.decode;
import static io.plumbline.models.image.Pictures.deepGrey;
import static io.plumbline.models.image.Pictures.encoded;
import static io.plumbline.models.image.Pictures.filled;
import static io.plumbline.models.image.Pictures.greyWithAlpha;
import static io.plumbline.models.image.Pictures.jpeg;
import static io.plumbline.models.image.Pictures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.models.sample.Shapes;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images come out as browsers show them to people. */
class ImageColoursTest {
  /**
   * Four squares of cyan, magenta, yellow with half of black, and a quarter of black; by Pillow.
   */
  private static final String INKS =
      "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggL"
          + "CAkKCgoKCgYICwwLCgwJCgoK/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAoACf/E"
          + "ABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8AP+38b+N/D/AA0kf4AGP+kf40Af/Z";

  /** Four squares as luma, chroma and black; by Pillow, the transform in the Adobe segment set. */
  private static final String LUMA_AND_CHROMA =
      "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggL"
          + "CAkKCgoKCgYICwwLCgwJCgoK/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABgAAQADAQAAAAAAAAAAAAAAAAkHCAoA"
          + "/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwCl6qZ/D+JwaAGNtzS4KslAAwZoPHGfx//Z";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 128, 200, 255})
  void grey_keeps_its_value_however_it_is_stored_and_whatever_the_model_takes(int value)
      throws Exception {
    for (BufferedImage image :
        List.of(
            filled(BufferedImage.TYPE_BYTE_GRAY, value),
            deepGrey(value * 257),
            greyWithAlpha(value, 255),
            filled(BufferedImage.TYPE_3BYTE_BGR, value),
            filled(BufferedImage.TYPE_BYTE_INDEXED, new int[] {value, value, value}))) {
      assertThat(encoded(Shapes.png(image), 1)).containsOnly((byte) value);
      assertThat(encoded(Shapes.png(image), 3)).containsOnly((byte) value);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 128, 255})
  void a_grey_jpeg_keeps_its_value_in_a_model_of_coloured_images(int value) throws Exception {
    byte[] jpeg = jpeg(filled(BufferedImage.TYPE_BYTE_GRAY, value));

    for (byte each : encoded(jpeg, 3)) {
      assertThat(each & 255).isCloseTo(value, within(1));
    }
  }

  @Test
  void images_of_few_colours_are_read() throws Exception {
    IndexColorModel palette =
        new IndexColorModel(
            2,
            4,
            new byte[] {0, (byte) 255, 0, 0},
            new byte[] {0, 0, (byte) 255, 0},
            new byte[] {0, 0, 0, (byte) 255});
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setPixels(0, 0, 4, 1, new int[] {0, 1, 2, 3});

    BufferedImage read = decode(Shapes.png(image));

    assertThat(row(read)).containsExactly(Color.BLACK, Color.RED, Color.GREEN, Color.BLUE);
  }

  @Test
  void images_of_one_bit_are_read() throws Exception {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
    image.setRGB(1, 0, Color.WHITE.getRGB());

    assertThat(row(decode(Shapes.png(image)))).containsExactly(Color.BLACK, Color.WHITE);
  }

  @Test
  void colours_of_sixteen_bits_are_read() throws Exception {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setPixel(0, 0, new int[] {65535, 257 * 128, 0});
    byte[] png = Shapes.png(new BufferedImage(model, raster, false, null));

    assertThat(row(decode(png))).containsExactly(new Color(255, 128, 0));
  }

  @Test
  void what_is_transparent_lies_on_white() throws Exception {
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00FF0000);
    image.setRGB(1, 0, 0x80000000);
    image.setRGB(2, 0, 0xFF0000FF);

    assertThat(row(decode(Shapes.png(image))))
        .containsExactly(Color.WHITE, new Color(127, 127, 127), Color.BLUE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 255", "0, 255, 0", "100, 128, 177"})
  void transparent_grey_lies_on_white(int value, int alpha, int seen) throws Exception {
    assertThat(encoded(Shapes.png(greyWithAlpha(value, alpha)), 1)).containsOnly((byte) seen);
  }

  @Test
  void the_four_inks_of_a_printers_image_become_colours() throws Exception {
    assertColours(
        decode(Base64.getDecoder().decode(INKS)),
        new Color(0, 255, 255),
        new Color(255, 0, 255),
        new Color(127, 127, 0),
        new Color(191, 191, 191));
  }

  @Test
  void the_luma_and_chroma_of_a_printers_image_become_colours() throws Exception {
    assertColours(
        decode(Base64.getDecoder().decode(LUMA_AND_CHROMA)),
        new Color(1, 255, 255),
        new Color(255, 127, 0),
        new Color(0, 0, 0),
        new Color(215, 55, 165));
  }
}
