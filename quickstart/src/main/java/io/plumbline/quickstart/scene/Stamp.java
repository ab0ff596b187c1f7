package io.plumbline.quickstart.scene;

import java.awt.Rectangle;
import java.util.Random;

/**
 * A digit's ink, enlarged and turned.
 *
 * @param digit whose ink it is
 * @param side of the square that the ink is on, in pixels
 * @param ink of each pixel, row by row, from 0 to 1
 * @param bounds the smallest rectangle around all pixels with ink that counts
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Stamp(int digit, int side, float[] ink, Rectangle bounds) {
  /** From this much ink on, a pixel is the digit's. */
  static final double COUNTS = 0.4;

  private static final double SMALLEST = 1.2;
  private static final double LARGEST = 1.7;
  private static final double FARTHEST_TURN = Math.toRadians(12);

  /** A digit at a drawn scale and angle. */
  static Stamp drawn(Digit digit, Random random) {
    double scale = SMALLEST + (LARGEST - SMALLEST) * random.nextDouble();
    double angle = FARTHEST_TURN * (2 * random.nextDouble() - 1);
    return of(digit, scale, angle);
  }

  /**
   * A digit turned about its centre.
   *
   * @param angle clockwise, in radians
   */
  static Stamp of(Digit digit, double scale, double angle) {
    // Room for the square's diagonal.
    int side = (int) Math.ceil(Digit.SIDE * scale * 1.5);
    double cosine = StrictMath.cos(angle) / scale;
    double sine = StrictMath.sin(angle) / scale;
    double middle = (side - 1) / 2.0;
    double centre = (Digit.SIDE - 1) / 2.0;
    float[] ink = new float[side * side];
    for (int i = 0; i < ink.length; i++) {
      double x = i % side - middle;
      double y = i / side - middle;
      ink[i] = (float) digit.inkAt(centre + cosine * x + sine * y, centre - sine * x + cosine * y);
    }
    return new Stamp(digit.value(), side, ink, bounds(ink, side));
  }

  /** Whether the pixel is the digit's. */
  boolean counts(int pixel) {
    return ink[pixel] >= COUNTS;
  }

  private static Rectangle bounds(float[] ink, int side) {
    Rectangle bounds = new Rectangle(0, 0, -1, -1);
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] >= COUNTS) {
        bounds.add(new Rectangle(i % side, i / side, 1, 1));
      }
    }
    return bounds;
  }
}
