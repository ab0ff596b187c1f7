package io.plumbline.labeling.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.LabelCategories;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskPngTest {
  private static final int CLASSES = 255;
  private static final MaskPalette PALETTE = new MaskPalette(CLASSES);
  private static final PixelValues VALUES =
      PixelValues.of(
          new LabelCategories(IntStream.range(0, CLASSES).mapToObj(i -> "c" + i).toList()));

  @ParameterizedTest
  @CsvSource({"1,1", "1,7", "7,1", "257,3", "259,258", "260,261", "640,480", "33,1000"})
  void what_was_written_is_read_by_us_and_by_java_itself(int width, int height) throws IOException {
    Random random = new Random(width * 1000L + height);
    for (Mask mask :
        List.of(
            Mask.of(width, height, new byte[width * height]),
            Masks.discs(width, height, CLASSES, 9, random),
            Masks.noise(width, height, CLASSES, random))) {
      byte[] png = png(mask);
      assertThat(numbers(png)).isEqualTo(mask);
      assertThat(readByJava(png)).isEqualTo(mask);
    }
  }

  @Test
  void every_length_of_a_run_is_written_right() throws IOException {
    for (int run = 1; run < 800; run++) {
      byte[] pixels = new byte[run + 2];
      Arrays.fill(pixels, 1, run + 1, (byte) 200);
      Mask mask = Mask.of(pixels.length, 1, pixels);
      assertThat(readByJava(png(mask))).isEqualTo(mask);
    }
  }

  @Test
  void the_same_mask_has_the_same_bytes_everywhere() throws IOException {
    CRC32 crc = new CRC32();
    crc.update(png(Masks.discs(640, 480, 20, 30, new Random(1))));
    // The bytes of any earlier release: nothing but the mask and the palette may change them.
    assertThat(crc.getValue()).isEqualTo(3547554362L);
  }

  @Test
  void a_mask_of_ten_megapixels_is_small() throws IOException {
    byte[] png = png(Masks.discs(4000, 2500, 20, 60, new Random(2)));
    assertThat(png.length).isLessThan(400_000);
  }

  @Test
  void the_palette_has_the_classes_colours_and_white_beyond_them() throws IOException {
    BufferedImage image = image(png(new MaskPalette(2), Masks.of("012")));
    IndexColorModel colors = (IndexColorModel) image.getColorModel();
    assertThat(colors.getMapSize()).isEqualTo(256);
    assertThat(colors.getRGB(0)).isEqualTo(0xffffffff);
    assertThat(colors.getRGB(1)).isEqualTo(0xff2ca02c);
    assertThat(colors.getRGB(2)).isEqualTo(0xff1f77b4);
    assertThat(IntStream.range(3, 256).map(colors::getRGB)).containsOnly(0xffffffff);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void colours_are_read_from_whatever_java_writes(int type) throws IOException {
    BufferedImage image = new BufferedImage(61, 47, type);
    int[] palette = {0xffffffff, 0xffff0000, 0xff0000ff};
    Mask mask = Masks.noise(61, 47, 2, new Random(type));
    for (int i = 0; i < mask.pixels(); i++) {
      image.setRGB(i % 61, i / 61, palette[mask.classAt(i)]);
    }
    assertThat(colors(javaPng(image))).isEqualTo(mask);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void palettes_of_few_bits_are_read(int bits) throws IOException {
    byte[] levels = {(byte) 0xff, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
    IndexColorModel model = new IndexColorModel(bits, 1 << bits, levels, levels, levels);
    BufferedImage image = new BufferedImage(13, 5, BufferedImage.TYPE_BYTE_BINARY, model);
    Mask mask = Masks.noise(13, 5, (1 << bits) - 1, new Random(bits));
    for (int i = 0; i < mask.pixels(); i++) {
      image.getRaster().setSample(i % 13, i / 13, 0, mask.classAt(i));
    }
    assertThat(numbers(javaPng(image))).isEqualTo(mask);
  }

  @Test
  void transparent_pixels_are_background_and_half_transparent_ones_no_class() throws IOException {
    BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0x00ff0000);
    image.setRGB(1, 0, 0xffff0000);
    assertThat(colors(javaPng(image))).isEqualTo(Masks.of("01"));

    image.setRGB(1, 0, 0x80ff0000);
    assertThatThrownBy(() -> colors(javaPng(image)))
        .isInstanceOf(InputException.class)
        .hasMessage("it.png has the colour #ff000080 at (1, 0), which is no class");
  }

  @Test
  void a_colour_between_two_classes_is_refused_and_not_rounded() throws IOException {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    IntStream.range(0, 6).forEach(i -> image.setRGB(i % 3, i / 3, 0xff0000));
    image.setRGB(2, 1, 0xff0001);
    assertThatThrownBy(() -> colors(javaPng(image)))
        .isInstanceOf(InputException.class)
        .hasMessage("it.png has the colour #ff0001 at (2, 1), which is no class");
  }

  @Test
  void a_number_beyond_the_labels_is_refused() throws IOException {
    byte[] png = png(Masks.of("01", "03"));
    PixelValues two = PixelValues.of(new LabelCategories(List.of("cat", "dog")));
    assertThatThrownBy(() -> reader(png).numbers(two))
        .isInstanceOf(InputException.class)
        .hasMessage("it.png has the number 3 at (1, 1), which is no class");
  }

  @ParameterizedTest
  @CsvSource({"10000,10001", "2147483647,2147483647", "100000000,1", "0,5", "-1,-1"})
  void a_header_that_promises_too_much_is_refused_before_memory_is_taken(int width, int height)
      throws IOException {
    assertThatThrownBy(() -> numbers(withHeader(width, height, 8, 3, 0)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("it.png has " + width + " x " + height + " pixels, but each side");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16|2|0|it.png has 16 bits a sample, and masks have at most 8",
        "8|3|1|it.png is interlaced, and masks must not be",
        "8|5|0|it.png is damaged: there is no kind 5 of pixels",
        "3|3|0|it.png is damaged: no pixel has samples of 3 bits",
        "0|3|0|it.png is damaged: no pixel has samples of 0 bits",
        "4|2|0|it.png is damaged: no pixel has samples of 4 bits",
        "8|2|0|it.png has colours and no palette, so its pixels are no classes"
      })
  void an_unusual_kind_of_file_is_one_sentence(int bits, int kind, int interlace, String sentence)
      throws IOException {
    assertThatThrownBy(() -> numbers(withHeader(1, 1, bits, kind, interlace)))
        .isInstanceOf(InputException.class)
        .hasMessage(sentence);
  }

  @Test
  void a_file_cut_off_anywhere_or_with_a_wrong_byte_is_damaged_and_nothing_worse()
      throws IOException {
    byte[] png = png(Masks.discs(40, 30, 20, 5, new Random(3)));
    // The twelve bytes of the end's chunk say nothing about the pixels.
    for (int length = 0; length < png.length - 12; length++) {
      byte[] cut = Arrays.copyOf(png, length);
      assertThatThrownBy(() -> numbers(cut)).isInstanceOf(InputException.class);
    }
    for (int at = 0; at < png.length - 12; at++) {
      byte[] wrong = png.clone();
      wrong[at] ^= 0x10;
      assertThatThrownBy(() -> numbers(wrong)).isInstanceOf(InputException.class);
    }
  }

  @Test
  void what_is_no_png_is_called_so() {
    assertThatThrownBy(() -> numbers(new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3}))
        .isInstanceOf(InputException.class)
        .hasMessage("it.png is not a PNG image");
  }

  @Test
  void colours_are_distinct_for_255_classes_and_do_not_depend_on_their_number() {
    assertThat(IntStream.rangeClosed(0, CLASSES).map(PALETTE::rgb).distinct().count())
        .isEqualTo(256);
    MaskPalette few = new MaskPalette(30);
    assertThat(IntStream.rangeClosed(0, 30).map(few::rgb))
        .containsExactlyElementsOf(IntStream.rangeClosed(0, 30).map(PALETTE::rgb).boxed().toList());
    assertThat(PALETTE.hex(10)).isEqualTo("#17becf");
  }

  /** A file with this header, a palette of one colour and a pixel. */
  private static byte[] withHeader(int width, int height, int bits, int kind, int interlace)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PngChunks chunks = new PngChunks(out);
    byte[] header = new byte[13];
    ByteBuffer.wrap(header)
        .putInt(width)
        .putInt(height)
        .put((byte) bits)
        .put((byte) kind)
        .putShort((short) 0)
        .put((byte) interlace);
    chunks.write("IHDR", header, header.length);
    chunks.write("PLTE", new byte[3], 3);
    chunks.write("IDAT", new byte[1], 1);
    return out.toByteArray();
  }

  private static byte[] png(Mask mask) throws IOException {
    return png(PALETTE, mask);
  }

  private static byte[] png(MaskPalette palette, Mask mask) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MaskPngWriter(palette).write(mask, out);
    return out.toByteArray();
  }

  private static byte[] javaPng(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, "png", out)).isTrue();
    return out.toByteArray();
  }

  private static MaskPngReader reader(byte[] png) {
    return new MaskPngReader(new ByteArrayInputStream(png), "it.png");
  }

  private static Mask numbers(byte[] png) throws IOException {
    return reader(png).numbers(VALUES);
  }

  private static Mask colors(byte[] png) throws IOException {
    return reader(png).colors(Map.of(0xff0000, 1, 0x0000ff, 2));
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static Mask readByJava(byte[] png) throws IOException {
    BufferedImage image = image(png);
    int width = image.getWidth();
    int[] samples = image.getRaster().getSamples(0, 0, width, image.getHeight(), 0, (int[]) null);
    byte[] classes = new byte[samples.length];
    IntStream.range(0, classes.length).forEach(i -> classes[i] = (byte) samples[i]);
    return Mask.of(width, image.getHeight(), classes);
  }
}
