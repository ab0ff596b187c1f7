package io.plumbline.models.data;

import java.util.Arrays;

/**
 * A class for each pixel of an image as people see it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param classes row after row: 0 for the background, 1 for the first label, and so on; read as
 *     unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // Compared and printed by the methods below.
public record ClassMask(int width, int height, byte[] classes) {
  /** Checks that there is one class for each pixel. */
  public ClassMask {
    if (width < 1 || height < 1 || (long) width * height != classes.length) {
      throw new IllegalArgumentException(
          "a mask of %d x %d pixels has %d classes".formatted(width, height, classes.length));
    }
  }

  /** The class at a pixel. */
  public int at(int x, int y) {
    return classes[y * width + x] & 255;
  }

  /** The mask at another size, each pixel with the class of the nearest one. */
  public ClassMask scaled(int newWidth, int newHeight) {
    if (newWidth == width && newHeight == height) {
      return this;
    }
    byte[] scaled = new byte[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      int row = nearest(y, newHeight, height) * width;
      for (int x = 0; x < newWidth; x++) {
        scaled[y * newWidth + x] = classes[row + nearest(x, newWidth, width)];
      }
    }
    return new ClassMask(newWidth, newHeight, scaled);
  }

  private static int nearest(int position, int length, int sourceLength) {
    return (int) ((2L * position + 1) * sourceLength / (2L * length));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClassMask that
        && width == that.width
        && height == that.height
        && Arrays.equals(classes, that.classes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(classes);
  }

  @Override
  public String toString() {
    return "mask of %d x %d".formatted(width, height);
  }
}
