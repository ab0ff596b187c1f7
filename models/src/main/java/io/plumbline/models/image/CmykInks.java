package io.plumbline.models.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Makes colours of the four inks of a printer's JPEG file, without a colour profile, as most
 * programs do. Adobe's files hold the inks' negatives and may hold YCCK, where the first three are
 * turned to luma and chroma (Adobe technical note 5116).
 */
record CmykInks(boolean negative, boolean lumaAndChroma) {
  private static final int ADOBE_SEGMENT = 14;
  private static final int TRANSFORM = 6;
  private static final int YCCK = 2;
  private static final double MOST = 255;
  private static final double MIDDLE = 128;

  static CmykInks of(byte[] jpeg) {
    Optional<ByteBuffer> adobe = JpegSegments.of(jpeg).application(ADOBE_SEGMENT, "Adobe");
    boolean ycck =
        adobe.filter(s -> s.remaining() > TRANSFORM && s.get(TRANSFORM) == YCCK).isPresent();
    return new CmykInks(adobe.isPresent(), ycck);
  }

  BufferedImage colours(Raster inks) {
    BufferedImage image =
        new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
    double[] pixel = new double[4];
    for (int y = 0; y < inks.getHeight(); y++) {
      for (int x = 0; x < inks.getWidth(); x++) {
        image.setRGB(x, y, colour(inks.getPixel(x, y, pixel)));
      }
    }
    return image;
  }

  private int colour(double[] pixel) {
    double[] light = lumaAndChroma ? withoutChroma(pixel) : pixel;
    double black = negative ? light[3] : MOST - light[3];
    int rgb = 0;
    for (int c = 0; c < 3; c++) {
      double ink = negative ? light[c] : MOST - light[c];
      rgb = (rgb << 8) | (int) Math.round(clamp(ink) * black / MOST);
    }
    return rgb;
  }

  /** The negative of what the inverse of JFIF's transform gives, as libjpeg has it. */
  private static double[] withoutChroma(double[] pixel) {
    double rest = MOST - pixel[0];
    double blue = pixel[1] - MIDDLE;
    double red = pixel[2] - MIDDLE;
    return new double[] {
      rest - 1.402 * red, rest + 0.344136 * blue + 0.714136 * red, rest - 1.772 * blue, pixel[3]
    };
  }

  private static double clamp(double value) {
    return Math.min(MOST, Math.max(0, value));
  }
}
