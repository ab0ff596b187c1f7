package io.plumbline.quickstart.scene;

/**
 * A handwritten digit on a square of {@value #SIDE} x {@value #SIDE} pixels.
 *
 * @param value from 0 to 9
 * @param ink of each pixel, row by row, from 0 (none) to 1
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Digit(int value, float[] ink) {
  /** Pixels of a side. */
  public static final int SIDE = 28;

  /** The ink between four pixels, weighed by nearness; there is none outside the square. */
  double inkAt(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double below = y - top;
    return (1 - below) * ((1 - right) * pixel(left, top) + right * pixel(left + 1, top))
        + below * ((1 - right) * pixel(left, top + 1) + right * pixel(left + 1, top + 1));
  }

  private double pixel(int x, int y) {
    return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : ink[y * SIDE + x];
  }
}
