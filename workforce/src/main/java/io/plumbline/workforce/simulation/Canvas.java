package io.plumbline.workforce.simulation;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.masks.Mask;
import java.util.Arrays;

/** A mask that is being painted; what reaches beyond it is lost. */
final class Canvas {
  private final ImageSize size;
  private final byte[] pixels;

  /** All background. */
  Canvas(ImageSize size) {
    this.size = size;
    this.pixels = new byte[Math.toIntExact(size.pixels())];
  }

  /** Paints a shape, moved to the right and down. */
  void paint(Shape shape, int right, int down, int classId) {
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        if (shape.has(x, y)) {
          paint(shape.left() + x + right, shape.top() + y + down, classId);
        }
      }
    }
  }

  private void paint(int x, int y, int classId) {
    if (x >= 0 && x < size.width() && y >= 0 && y < size.height()) {
      pixels[y * size.width() + x] = (byte) classId;
    }
  }

  /** Paints the ellipse that fits into a box of the image. */
  void paintEllipse(Box box, int classId) {
    double middle = box.left() + box.width() / 2.0;
    for (int y = box.top(); y < box.bottom(); y++) {
      double up = (2 * (y + 0.5 - box.top()) - box.height()) / box.height();
      double half = box.width() / 2.0 * Math.sqrt(1 - up * up);
      int row = y * size.width();
      Arrays.fill(
          pixels,
          row + (int) Math.round(middle - half),
          row + (int) Math.round(middle + half),
          (byte) classId);
    }
  }

  Mask mask() {
    return Mask.of(size.width(), size.height(), pixels);
  }
}
