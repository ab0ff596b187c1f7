package io.plumbline.models.image;

import static io.plumbline.models.image.Pictures.allocated;
import static io.plumbline.models.image.Pictures.declaring;
import static io.plumbline.models.image.Pictures.decode;
import static io.plumbline.models.image.Pictures.encoded;
import static io.plumbline.models.image.Pictures.indexOf;
import static io.plumbline.models.image.Pictures.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.sample.Shapes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void a_single_pixel_fills_the_whole_input(int channels) throws Exception {
    BufferedImage pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    pixel.setRGB(0, 0, new Color(77, 77, 77).getRGB());

    assertThat(encoded(Shapes.png(pixel), channels)).containsOnly((byte) 77);
  }

  @ParameterizedTest
  @CsvSource({"1, 2160", "3840, 1"})
  void extremely_narrow_images_are_read(int width, int height) throws Exception {
    assertThat(
            encoded(Shapes.png(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY)), 1))
        .containsOnly((byte) 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no image", "\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff"})
  void what_is_no_image_is_refused_with_one_sentence(String bytes) {
    assertThatThrownBy(() -> decode(bytes.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(UnusableItemException.class)
        .message()
        .isIn("image pic is neither JPEG nor PNG", "image pic is not readable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gif", "bmp", "tiff", "wbmp"})
  void images_of_other_kinds_are_refused(String kind) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY), kind, out))
        .isTrue();

    assertThatThrownBy(() -> decode(out.toByteArray()))
        .hasMessage("image pic is neither JPEG nor PNG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void an_image_cut_short_anywhere_is_refused(String kind) throws IOException {
    byte[] whole = noise(kind);
    for (int length = 0; length < whole.length - 16; length += 1 + whole.length / 60) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> decode(part))
          .as("%d of %d bytes", length, whole.length)
          .isInstanceOf(UnusableItemException.class)
          .hasMessageStartingWith("image pic is ");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damaged_bytes_are_decoded_or_refused_but_never_break_the_decoder(long seed)
      throws IOException {
    Random random = new Random(seed);
    for (String kind : List.of("png", "jpg")) {
      byte[] whole = noise(kind);
      for (int i = 0; i < 100; i++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        try {
          assertThat(decode(damaged).getWidth()).isPositive();
        } catch (UnusableItemException e) {
          assertThat(e.getMessage()).startsWith("image pic ").doesNotContain("\n");
        }
      }
    }
  }

  @Test
  void bytes_between_the_parts_of_a_jpeg_do_no_harm() throws Exception {
    byte[] whole = noise("jpg");
    byte[] padded = Arrays.copyOf(whole, whole.length + 5);
    padded[padded.length - 2] = (byte) 0xFF;
    padded[padded.length - 1] = (byte) 0xD9;
    Arrays.fill(padded, whole.length - 2, padded.length - 2, (byte) 0x11);

    assertThat(decode(padded).getWidth()).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"100000, 100000", "3841, 10", "10, 3841", "2161, 2161", "2147483647, 1"})
  void an_image_that_declares_too_many_pixels_is_refused_before_memory_is_taken(
      int width, int height) {
    byte[] png = declaring(width, height);
    long before = allocated();

    assertThatThrownBy(() -> decode(png))
        .isInstanceOf(UnusableItemException.class)
        .hasMessage("image pic has %d x %d pixels, more than 3840 x 2160".formatted(width, height));

    assertThat(allocated() - before).isLessThan(4_000_000);
  }

  @Test
  void a_jpeg_that_declares_too_many_pixels_is_refused_before_memory_is_taken() throws IOException {
    byte[] jpeg = noise("jpg");
    int frame = indexOf(jpeg, (byte) 0xC0);
    Arrays.fill(jpeg, frame + 4, frame + 8, (byte) 0xF0);
    long before = allocated();

    assertThatThrownBy(() -> decode(jpeg))
        .hasMessage("image pic has 61680 x 61680 pixels, more than 3840 x 2160");

    assertThat(allocated() - before).isLessThan(4_000_000);
  }

  @Test
  void an_image_of_no_pixels_is_refused() {
    assertThatThrownBy(() -> decode(declaring(0, 5)))
        .isInstanceOf(UnusableItemException.class)
        .hasMessage("image pic is not readable");
  }

  @Test
  void an_image_of_more_than_forty_megabytes_is_refused() {
    assertThatThrownBy(() -> decode(new byte[ImageDecoder.MAX_BYTES + 1]))
        .hasMessage("image pic is larger than 40 MB");
  }

  @Test
  void an_image_that_does_not_exist_is_the_objects_failure() {
    ItemContent.Image absent =
        new ItemContent.Image(
            "pic",
            limit -> {
              throw new NoSuchFileException("pic");
            });

    assertThatThrownBy(() -> ImageDecoder.decode(absent))
        .isInstanceOf(UnusableItemException.class)
        .hasMessage("image pic does not exist");
  }

  @Test
  void a_store_that_fails_is_not_the_objects_failure() {
    ItemContent.Image failing =
        new ItemContent.Image(
            "pic",
            limit -> {
              throw new IOException("the store is gone");
            });

    assertThatThrownBy(() -> ImageDecoder.decode(failing))
        .isInstanceOf(IOException.class)
        .hasMessage("the store is gone");
  }

  @Test
  void a_text_where_an_image_is_wanted_is_refused() {
    assertThatThrownBy(() -> PixelContent.decode(new ItemContent.Text("hello")))
        .hasMessage("the object has text where an image is wanted");
  }
}
