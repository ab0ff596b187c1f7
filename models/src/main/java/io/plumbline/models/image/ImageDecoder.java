package io.plumbline.models.image;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Fetches and decodes JPEG and PNG files within Ground Truth's limits for automated labeling: 40 MB
 * and 3840 x 2160 pixels, either way up.
 */
final class ImageDecoder {
  static final int MAX_BYTES = 40 * 1024 * 1024;
  static final int MAX_LONG_SIDE = 3840;
  static final int MAX_SHORT_SIDE = 2160;

  private ImageDecoder() {}

  /**
   * The image, in RGB without transparency.
   *
   * @throws UnusableItemException when it is missing, too large or not a whole image
   * @throws IOException when the store fails
   */
  static BufferedImage decode(ItemContent.Image image) throws UnusableItemException, IOException {
    byte[] bytes = fetch(image);
    if (bytes.length > MAX_BYTES) {
      throw new UnusableItemException("image %s is larger than 40 MB".formatted(image.name()));
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      return opaque(read(image.name(), in));
    } catch (IOException | RuntimeException e) {
      throw new UnusableItemException("image %s is not readable".formatted(image.name()));
    }
  }

  private static byte[] fetch(ItemContent.Image image) throws UnusableItemException, IOException {
    try {
      return image.bytes().read(MAX_BYTES);
    } catch (NoSuchFileException e) {
      throw new UnusableItemException("image %s does not exist".formatted(image.name()));
    }
  }

  private static BufferedImage read(String name, ImageInputStream in)
      throws UnusableItemException, IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new UnusableItemException("image %s is neither JPEG nor PNG".formatted(name));
    }
    ImageReader reader = readers.next();
    try {
      return read(name, reader, in);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage read(String name, ImageReader reader, ImageInputStream in)
      throws UnusableItemException, IOException {
    AtomicBoolean damaged = new AtomicBoolean();
    reader.addIIOReadWarningListener((source, warning) -> damaged.set(isDamage(warning)));
    reader.setInput(in, true, true);
    requireSize(name, reader.getWidth(0), reader.getHeight(0));
    BufferedImage image = reader.read(0);
    if (damaged.get()) {
      throw new UnusableItemException("image %s is cut short".formatted(name));
    }
    return image;
  }

  /** The JPEG reader fills what is missing with grey and only warns of it. */
  private static boolean isDamage(String warning) {
    return warning.contains("Premature end") || warning.contains("Corrupt");
  }

  private static void requireSize(String name, int width, int height) throws UnusableItemException {
    if (Math.max(width, height) > MAX_LONG_SIDE || Math.min(width, height) > MAX_SHORT_SIDE) {
      throw new UnusableItemException(
          "image %s has %d x %d pixels, more than %d x %d"
              .formatted(name, width, height, MAX_LONG_SIDE, MAX_SHORT_SIDE));
    }
  }

  private static BufferedImage opaque(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = flat.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return flat;
  }
}
