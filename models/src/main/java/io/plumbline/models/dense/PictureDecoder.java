package io.plumbline.models.dense;

import io.plumbline.models.data.ItemContent;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.image.PixelContent;
import io.plumbline.models.image.Resampler;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Decodes images without distorting them.
 *
 * @param longSide the longer side in pixels after scaling
 * @param channels 1 for grey, 3 for red, green and blue
 * @param size which images are scaled
 */
public record PictureDecoder(int longSide, int channels, Size size) {
  /** Which images are scaled. */
  public enum Size {
    /** All, to exactly the long side. */
    EXACT,
    /** Those that are larger. */
    AT_MOST
  }

  /**
   * The image at its size for the network.
   *
   * @throws UnusableItemException when it is missing, too large or not a whole image
   * @throws IOException when the store fails
   */
  public Picture decode(ItemContent content) throws UnusableItemException, IOException {
    BufferedImage image = PixelContent.decode(content);
    double scale = (double) longSide / Math.max(image.getWidth(), image.getHeight());
    double applied = size == Size.EXACT ? scale : Math.min(1, scale);
    int width = scaled(image.getWidth(), applied);
    int height = scaled(image.getHeight(), applied);
    byte[] pixels = new Resampler(width, height, channels).scale(image);
    return new Picture(width, height, pixels, image.getWidth(), image.getHeight());
  }

  private static int scaled(int length, double scale) {
    return Math.max(1, (int) Math.round(length * scale));
  }
}
