package io.plumbline.models.image;

/**
 * Reads an image through a linear map about its middle and a shift: output pixel p shows what the
 * input has at {@code M (p - middle) + middle + shift}, bilinearly; beyond the edge its last pixels
 * go on.
 *
 * @param xx how far to move in the source's x for a step in x
 * @param xy how far to move in the source's x for a step in y
 * @param yx how far to move in the source's y for a step in x
 * @param yy how far to move in the source's y for a step in y
 * @param shiftX to the right, as a share of the side
 * @param shiftY downwards, as a share of the side
 */
record AffineSampling(double xx, double xy, double yx, double yy, double shiftX, double shiftY) {
  byte[] apply(byte[] input, int side, int channels) {
    byte[] output = new byte[input.length];
    double middle = (side - 1) / 2.0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double dx = x - middle;
        double dy = y - middle;
        float sourceX = clamp(xx * dx + xy * dy + middle + shiftX * side, side);
        float sourceY = clamp(yx * dx + yy * dy + middle + shiftY * side, side);
        sample(input, output, side, channels, y * side + x, sourceX, sourceY);
      }
    }
    return output;
  }

  private static float clamp(double position, int side) {
    return (float) Math.min(side - 1.0, Math.max(0, position));
  }

  private static void sample(
      byte[] input, byte[] output, int side, int channels, int at, float x, float y) {
    int left = Math.min((int) x, side - 2);
    int top = Math.min((int) y, side - 2);
    float right = x - left;
    float below = y - top;
    for (int c = 0; c < channels; c++) {
      int corner = (c * side + top) * side + left;
      float upper = mix(input[corner], input[corner + 1], right);
      float lower = mix(input[corner + side], input[corner + side + 1], right);
      output[c * side * side + at] = (byte) (upper + (lower - upper) * below + 0.5f);
    }
  }

  private static float mix(byte first, byte second, float share) {
    float start = first & 255;
    return start + ((second & 255) - start) * share;
  }
}
