package io.plumbline.models.dense;

import io.plumbline.models.folder.InputFormat;
import java.util.SplittableRandom;

/**
 * Lays pictures on canvases of one size, where the colour is the mean of all images if there is
 * nothing.
 */
public final class Canvas {
  private static final double CONTRAST = 0.2;
  private static final double BRIGHTNESS = 25;

  private final int side;
  private final InputFormat.Coloured format;

  /** Square canvases. */
  public Canvas(int side, InputFormat.Coloured format) {
    this.side = side;
    this.format = format;
  }

  /** The picture at that place, bilinearly, with its contrast and brightness varied. */
  public Picture lay(Picture picture, Placement placement, SplittableRandom random) {
    byte[] pixels = new byte[format.channels() * side * side];
    for (int c = 0; c < format.channels(); c++) {
      double gain = 1 + CONTRAST * (2 * random.nextDouble() - 1);
      double bias = BRIGHTNESS * (2 * random.nextDouble() - 1);
      double mean = 255 * format.mean().get(c);
      layChannel(picture, c, placement, pixels, new Tone(gain, mean + bias - gain * mean, mean));
    }
    return new Picture(side, side, pixels, side, side);
  }

  private record Tone(double gain, double offset, double empty) {
    byte of(double value) {
      return (byte) Math.min(255, Math.max(0, Math.round(gain * value + offset)));
    }

    byte nothing() {
      return (byte) Math.round(Math.min(255, Math.max(0, empty)));
    }
  }

  private void layChannel(Picture from, int c, Placement placement, byte[] to, Tone tone) {
    for (int y = 0; y < side; y++) {
      double sourceY = placement.pictureY(y);
      for (int x = 0; x < side; x++) {
        double sourceX = placement.pictureX(x);
        boolean inside =
            sourceX > -0.5
                && sourceY > -0.5
                && sourceX < from.width() - 0.5
                && sourceY < from.height() - 0.5;
        to[(c * side + y) * side + x] =
            inside ? tone.of(sample(from, c, sourceX, sourceY)) : tone.nothing();
      }
    }
  }

  private static double sample(Picture from, int c, double x, double y) {
    double insideX = Math.min(from.width() - 1.0, Math.max(0, x));
    double insideY = Math.min(from.height() - 1.0, Math.max(0, y));
    int left = (int) insideX;
    int top = (int) insideY;
    int right = Math.min(from.width() - 1, left + 1);
    int bottom = Math.min(from.height() - 1, top + 1);
    int upperRow = (c * from.height() + top) * from.width();
    int lowerRow = (c * from.height() + bottom) * from.width();
    double upper =
        mix(from.pixels()[upperRow + left], from.pixels()[upperRow + right], insideX - left);
    double lower =
        mix(from.pixels()[lowerRow + left], from.pixels()[lowerRow + right], insideX - left);
    return upper + (lower - upper) * (insideY - top);
  }

  private static double mix(byte first, byte second, double share) {
    double start = first & 255;
    return start + ((second & 255) - start) * share;
  }
}
