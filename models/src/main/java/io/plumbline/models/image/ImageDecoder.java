package io.plumbline.models.image;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Fetches and decodes JPEG and PNG files within Ground Truth's limits for automated labeling: 40 MB
 * and 3840 x 2160 pixels, either way up. The image comes out as browsers show it to people: turned
 * as its Exif orientation says, grey values as they are stored, on white where it is transparent.
 */
final class ImageDecoder {
  static final int MAX_BYTES = 40 * 1024 * 1024;
  static final int MAX_LONG_SIDE = 3840;
  static final int MAX_SHORT_SIDE = 2160;

  private static final Set<String> FORMATS = Set.of("jpeg", "png");
  private static final int CMYK_BANDS = 4;

  private final String name;
  private final byte[] bytes;

  private ImageDecoder(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * The image, in grey of 8 bits or in colour, without transparency.
   *
   * @throws UnusableItemException when it is missing, too large or not a whole image
   * @throws IOException when the store fails
   */
  static BufferedImage decode(ItemContent.Image image) throws UnusableItemException, IOException {
    return new ImageDecoder(image.name(), fetch(image)).decode();
  }

  private static byte[] fetch(ItemContent.Image image) throws UnusableItemException, IOException {
    try {
      return image.bytes().read(MAX_BYTES);
    } catch (NoSuchFileException e) {
      throw new UnusableItemException("image %s does not exist".formatted(image.name()));
    }
  }

  private BufferedImage decode() throws UnusableItemException {
    if (bytes.length > MAX_BYTES) {
      throw new UnusableItemException("image %s is larger than 40 MB".formatted(name));
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      return ExifOrientation.of(bytes).upright(PlainPixels.of(read(in)));
    } catch (IOException | RuntimeException e) {
      throw new UnusableItemException("image %s is not readable".formatted(name));
    }
  }

  private BufferedImage read(ImageInputStream in) throws UnusableItemException, IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      try {
        if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          return read(reader, in);
        }
      } finally {
        reader.dispose();
      }
    }
    throw new UnusableItemException("image %s is neither JPEG nor PNG".formatted(name));
  }

  private BufferedImage read(ImageReader reader, ImageInputStream in)
      throws UnusableItemException, IOException {
    AtomicBoolean damaged = new AtomicBoolean();
    reader.addIIOReadWarningListener(
        (source, warning) -> damaged.compareAndSet(false, isDamage(warning)));
    reader.setInput(in, true, true);
    requireSize(reader.getWidth(0), reader.getHeight(0));
    BufferedImage image = pixels(reader);
    if (damaged.get()) {
      throw new UnusableItemException("image %s is cut short".formatted(name));
    }
    return image;
  }

  /** Java's reader has no or, by version, other colours for the four inks, but gives the inks. */
  private BufferedImage pixels(ImageReader reader) throws IOException {
    return isCmyk() ? CmykInks.of(bytes).colours(reader.readRaster(0, null)) : reader.read(0);
  }

  private boolean isCmyk() {
    return JpegSegments.of(bytes).components() == CMYK_BANDS;
  }

  /**
   * The JPEG reader fills what is missing with grey and only warns of it. It also warns of bytes
   * between the parts of a file, which every program passes over.
   */
  private static boolean isDamage(String warning) {
    return warning.contains("Premature end")
        || (warning.contains("Corrupt") && !warning.contains("extraneous bytes"));
  }

  private void requireSize(int width, int height) throws UnusableItemException {
    if (Math.max(width, height) > MAX_LONG_SIDE || Math.min(width, height) > MAX_SHORT_SIDE) {
      throw new UnusableItemException(
          "image %s has %d x %d pixels, more than %d x %d"
              .formatted(name, width, height, MAX_LONG_SIDE, MAX_SHORT_SIDE));
    }
  }
}
