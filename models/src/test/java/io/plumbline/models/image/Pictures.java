package io.plumbline.models.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.folder.InputFormat;
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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Image files for tests, and what is seen of them. */
final class Pictures {
  private Pictures() {}

  static BufferedImage filled(int type, int... grey) {
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

  static BufferedImage deepGrey(int value) {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
    int[] samples = new int[16 * 16];
    Arrays.fill(samples, value);
    image.getRaster().setSamples(0, 0, 16, 16, 0, samples);
    return image;
  }

  static BufferedImage greyWithAlpha(int value, int alpha) {
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

  static byte[] noise(String kind) throws IOException {
    Random random = new Random(5);
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < 40 * 30; i++) {
      image.setRGB(i % 40, i / 40, random.nextInt());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, kind, out);
    return out.toByteArray();
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  /** The JPEG file with an Exif segment of one entry after its start. */
  static byte[] withOrientation(byte[] jpeg, int orientation) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + 36);
    out.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
    out.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
    out.putShort((short) 274).putShort((short) 3).putInt(1);
    out.putShort((short) orientation).putShort((short) 0).putInt(0);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A PNG file whose header declares that size and that ends after it. */
  static byte[] declaring(int width, int height) {
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

  static int indexOf(byte[] bytes, byte marker) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] == marker) {
        return i + 1;
      }
    }
    throw new AssertionError("no such marker");
  }

  static void assertColours(BufferedImage image, Color... quarters) {
    for (int i = 0; i < quarters.length; i++) {
      Color seen = new Color(image.getRGB(4 + 8 * (i % 2), 4 + 8 * (i / 2)));
      assertThat(seen.getRed()).isCloseTo(quarters[i].getRed(), within(2));
      assertThat(seen.getGreen()).isCloseTo(quarters[i].getGreen(), within(2));
      assertThat(seen.getBlue()).isCloseTo(quarters[i].getBlue(), within(2));
    }
  }

  static Color[] row(BufferedImage image) {
    Color[] row = new Color[image.getWidth()];
    for (int x = 0; x < row.length; x++) {
      row[x] = new Color(image.getRGB(x, 0));
    }
    return row;
  }

  static byte[] encoded(byte[] file, int channels) throws Exception {
    List<Double> zeros = ImageSurvey.constant(0, channels);
    List<Double> ones = ImageSurvey.constant(1, channels);
    return new PixelEncoder(new InputFormat.Pixels(20, channels, zeros, ones)).encode(image(file));
  }

  static BufferedImage decode(byte[] file) throws IOException, UnusableItemException {
    return ImageDecoder.decode(image(file));
  }

  static ItemContent.Image image(byte[] file) {
    return new ItemContent.Image("pic", limit -> file);
  }

  static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
