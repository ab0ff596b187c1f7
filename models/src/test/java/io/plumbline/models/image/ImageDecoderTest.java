package io.plumbline.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.folder.InputFormat;
import io.plumbline.models.sample.Shapes;
import java.awt.Color;
import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
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

  private static BufferedImage filled(int type, int... grey) {
    BufferedImage image = new BufferedImage(16, 16, type);
    if (type == BufferedImage.TYPE_BYTE_INDEXED) {
      byte[] all = {(byte) grey[0]};
      image =
          new BufferedImage(
              16, 16, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(1, 1, all, all, all));
    } else {
      for (int band = 0; band < image.getRaster().getNumBands(); band++) {
        int[] samples = new int[16 * 16];
        Arrays.fill(samples, grey[0]);
        image.getRaster().setSamples(0, 0, 16, 16, band, samples);
      }
    }
    return image;
  }

  private static BufferedImage deepGrey(int value) {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
    int[] samples = new int[16 * 16];
    Arrays.fill(samples, value);
    image.getRaster().setSamples(0, 0, 16, 16, 0, samples);
    return image;
  }

  private static BufferedImage greyWithAlpha(int value, int alpha) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 2, new Point());
    for (int i = 0; i < 16 * 16; i++) {
      raster.setPixel(i % 16, i / 16, new int[] {value, alpha});
    }
    return new BufferedImage(model, raster, false, null);
  }

  private static byte[] noise(String kind) throws IOException {
    Random random = new Random(5);
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 40 * 30; i++) {
      image.setRGB(i % 40, i / 40, random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, kind, out);
    return out.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  /** The JPEG file with an Exif segment of one entry after its start. */
  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 36);
    out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
    out.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    out.putShort((short) 274).putShort((short) 3).putInt(1);
    out.putShort((short) orientation).putShort((short) 0).putInt(0);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A PNG file whose header declares that size and that ends after it. */
  private static byte[] declaring(int width, int height) {
    ByteBuffer out = ByteBuffer.allocate(8 + 25 + 12);
    out.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)).putInt(13);
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(header.array());
    out.put(header.array()).putInt((int) crc.getValue());
    return out.putInt(0).put("IDAT".getBytes(StandardCharsets.US_ASCII)).putInt(0x35AF061E).array();
  }

  private static int indexOf(byte[] bytes, byte marker) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] == marker) {
        return i + 1;
      }
    }
    throw new AssertionError("no such marker");
  }

  private static void assertColours(BufferedImage image, Color... quarters) {
    for (int i = 0; i < quarters.length; i++) {
      Color seen = new Color(image.getRGB(4 + 8 * (i % 2), 4 + 8 * (i / 2)));
      assertThat(seen.getRed()).isCloseTo(quarters[i].getRed(), within(2));
      assertThat(seen.getGreen()).isCloseTo(quarters[i].getGreen(), within(2));
      assertThat(seen.getBlue()).isCloseTo(quarters[i].getBlue(), within(2));
    }
  }

  private static Color[] row(BufferedImage image) {
    Color[] row = new Color[image.getWidth()];
    for (int x = 0; x < row.length; x++) {
      row[x] = new Color(image.getRGB(x, 0));
    }
    return row;
  }

  private static byte[] encoded(byte[] file, int channels) throws Exception {
    List<Double> zeros = ImageSurvey.constant(0, channels);
    List<Double> ones = ImageSurvey.constant(1, channels);
    return new PixelEncoder(new InputFormat.Pixels(20, channels, zeros, ones)).encode(image(file));
  }

  private static BufferedImage decode(byte[] file) throws IOException, UnusableItemException {
    return ImageDecoder.decode(image(file));
  }

  private static ItemContent.Image image(byte[] file) {
    return new ItemContent.Image("pic", limit -> file);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
