package io.plumbline.models.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Brings images without transparency, and grey ones to 8 bits. */
final class PlainPixels {
  private static final int WHITE = 255;

  private PlainPixels() {}

  static BufferedImage of(BufferedImage image) {
    if (isGrey(image.getColorModel()) && image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
      return grey(image);
    }
    return image.getColorModel().hasAlpha() ? onWhite(image) : image;
  }

  private static boolean isGrey(ColorModel colours) {
    return colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  /** Stored values, since Java takes 16-bit and transparent grey for linear light and brightens. */
  private static BufferedImage grey(BufferedImage image) {
    BufferedImage plain =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    double highest = Math.pow(2, image.getColorModel().getComponentSize(0)) - 1;
    boolean transparent = image.getColorModel().hasAlpha();
    Raster from = image.getRaster();
    WritableRaster to = plain.getRaster();
    for (int y = 0; y < from.getHeight(); y++) {
      for (int x = 0; x < from.getWidth(); x++) {
        double alpha = transparent ? from.getSample(x, y, 1) / highest : 1;
        double value = alpha * from.getSample(x, y, 0) / highest + (1 - alpha);
        to.setSample(x, y, 0, (int) Math.round(WHITE * value));
      }
    }
    return plain;
  }

  private static BufferedImage onWhite(BufferedImage image) {
    BufferedImage flat =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = flat.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return flat;
  }
}
