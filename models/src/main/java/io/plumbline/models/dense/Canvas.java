package io.plumbline.models.dense;

import io.plumbline.models.folder.InputFormat;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

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
    Axis across = Axis.of(side, placement::pictureX, picture.width());
    Axis down = Axis.of(side, placement::pictureY, picture.height());
    for (int c = 0; c < format.channels(); c++) {
      double gain = 1 + CONTRAST * (2 * random.nextDouble() - 1);
      double bias = BRIGHTNESS * (2 * random.nextDouble() - 1);
      double mean = 255 * format.mean().get(c);
      Tone tone = new Tone(gain, mean + bias - gain * mean, mean);
      for (int y = 0; y < side; y++) {
        layRow(picture, c, y, across, down, pixels, tone);
      }
    }
    return new Picture(side, side, pixels, side, side);
  }

  /** Between which two of the picture's pixels each of the canvas lies, along one axis. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Axis(int[] first, int[] second, double[] share, boolean[] inside) {
    static Axis of(int side, IntToDoubleFunction place, int length) {
      Axis axis = new Axis(new int[side], new int[side], new double[side], new boolean[side]);
      for (int i = 0; i < side; i++) {
        double at = place.applyAsDouble(i);
        double within = Math.min(length - 1.0, Math.max(0, at));
        axis.first[i] = (int) within;
        axis.second[i] = Math.min(length - 1, axis.first[i] + 1);
        axis.share[i] = within - axis.first[i];
        axis.inside[i] = at > -0.5 && at < length - 0.5;
      }
      return axis;
    }
  }

  private record Tone(double gain, double offset, double empty) {
    byte of(double value) {
      return (byte) (Math.min(255, Math.max(0, gain * value + offset)) + 0.5);
    }

    byte nothing() {
      return (byte) (Math.min(255, Math.max(0, empty)) + 0.5);
    }
  }

  private void layRow(Picture from, int c, int y, Axis across, Axis down, byte[] to, Tone tone) {
    byte[] pixels = from.pixels();
    int start = (c * side + y) * side;
    if (!down.inside[y]) {
      Arrays.fill(to, start, start + side, tone.nothing());
      return;
    }
    int above = (c * from.height() + down.first[y]) * from.width();
    int below = (c * from.height() + down.second[y]) * from.width();
    for (int x = 0; x < side; x++) {
      int left = across.first[x];
      int right = across.second[x];
      double upper = mix(pixels[above + left], pixels[above + right], across.share[x]);
      double lower = mix(pixels[below + left], pixels[below + right], across.share[x]);
      double value = upper + (lower - upper) * down.share[y];
      to[start + x] = across.inside[x] ? tone.of(value) : tone.nothing();
    }
  }

  private static double mix(byte first, byte second, double share) {
    double start = first & 255;
    return start + ((second & 255) - start) * share;
  }
}
