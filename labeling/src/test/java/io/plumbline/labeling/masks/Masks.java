package io.plumbline.labeling.masks;

import java.util.Random;

/** Masks to test with. */
final class Masks {
  private Masks() {}

  /** The rows of a mask, a digit a pixel. */
  static Mask of(String... rows) {
    byte[] classes = new byte[rows.length * rows[0].length()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = (byte) (rows[i / rows[0].length()].charAt(i % rows[0].length()) - '0');
    }
    return Mask.of(rows[0].length(), rows.length, classes);
  }

  /** Discs of classes 1 to {@code classes} on background. */
  static Mask discs(int width, int height, int classes, int count, Random random) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < count; i++) {
      int id = 1 + random.nextInt(classes);
      int radius = 4 + random.nextInt(Math.max(1, Math.min(width, height) / 6));
      paint(pixels, width, height, id, random.nextInt(width), random.nextInt(height), radius);
    }
    return Mask.of(width, height, pixels);
  }

  private static void paint(
      byte[] pixels, int width, int height, int id, int x0, int y0, int radius) {
    for (int y = Math.max(0, y0 - radius); y < Math.min(height, y0 + radius + 1); y++) {
      for (int x = Math.max(0, x0 - radius); x < Math.min(width, x0 + radius + 1); x++) {
        if ((x - x0) * (x - x0) + (y - y0) * (y - y0) <= radius * radius) {
          pixels[y * width + x] = (byte) id;
        }
      }
    }
  }

  /** Every pixel any class, the background included. */
  static Mask noise(int width, int height, int classes, Random random) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) random.nextInt(classes + 1);
    }
    return Mask.of(width, height, pixels);
  }

  static byte[] bytes(Mask mask) {
    byte[] bytes = new byte[mask.pixels()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) mask.classAt(i);
    }
    return bytes;
  }
}
