package io.plumbline.workforce.simulation;

import io.plumbline.labeling.masks.Mask;
import java.util.Arrays;
import java.util.Random;

/** Masks to test with. */
final class Pictures {
  private Pictures() {}

  /** The rows of a mask, a digit a pixel. */
  static Mask mask(String... rows) {
    int width = rows[0].length();
    byte[] pixels = new byte[rows.length * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (rows[i / width].charAt(i % width) - '0');
    }
    return Mask.of(width, rows.length, pixels);
  }

  /** Rectangles of any class that lie over one another. */
  static Mask blots(int width, int height, int classes, int count, Random random) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < count; i++) {
      byte id = (byte) (1 + random.nextInt(classes));
      int left = random.nextInt(width);
      int top = random.nextInt(height);
      for (int y = top; y < Math.min(height, top + 1 + random.nextInt(9)); y++) {
        for (int x = left; x < Math.min(width, left + 9); x++) {
          pixels[y * width + x] = id;
        }
      }
    }
    return Mask.of(width, height, pixels);
  }

  /** A square of the class. */
  static Mask square(int side, int left, int top, int width, int classId) {
    byte[] pixels = new byte[side * side];
    for (int y = top; y < top + width; y++) {
      Arrays.fill(pixels, y * side + left, y * side + left + width, (byte) classId);
    }
    return Mask.of(side, side, pixels);
  }

  /** How many pixels are of the class. */
  static int count(Mask mask, int classId) {
    int count = 0;
    for (int pixel = 0; pixel < mask.pixels(); pixel++) {
      count += mask.classAt(pixel) == classId ? 1 : 0;
    }
    return count;
  }
}
