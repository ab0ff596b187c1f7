package io.plumbline.labeling.boxes;

import io.plumbline.labeling.InputException;
import java.util.Comparator;

/**
 * A box around an object, in whole pixels from the image's top left corner.
 *
 * @param classId the class index
 * @param left the first column
 * @param top the first row
 * @param width the number of columns, at least 1
 * @param height the number of rows, at least 1
 */
public record Box(int classId, int left, int top, int width, int height) {
  /** From top to bottom, then from left to right; boxes in the same place by size and class. */
  public static final Comparator<Box> ORDER =
      Comparator.comparingInt(Box::top)
          .thenComparingInt(Box::left)
          .thenComparingInt(Box::height)
          .thenComparingInt(Box::width)
          .thenComparingInt(Box::classId);

  /**
   * @throws InputException when it is empty or starts outside every image
   */
  public Box {
    boolean inside = left >= 0 && top >= 0;
    boolean filled = width >= 1 && height >= 1;
    boolean small =
        (long) left + width < Integer.MAX_VALUE && (long) top + height < Integer.MAX_VALUE;
    if (classId < 0 || !inside || !filled || !small) {
      throw new InputException(
          "a box of class %d of %d x %d pixels at (%d, %d) cannot be"
              .formatted(classId, width, height, left, top));
    }
  }

  /** The first column right of the box. */
  public int right() {
    return left + width;
  }

  /** The first row below the box. */
  public int bottom() {
    return top + height;
  }

  /** The number of pixels. */
  public long area() {
    return (long) width * height;
  }

  /** The same place with another class. */
  public Box withClass(int other) {
    return new Box(other, left, top, width, height);
  }

  /**
   * Intersection over union, the Jaccard index of the two sets of pixels, whatever the classes: 1
   * for the same place, 0 for boxes that share no pixel.
   */
  public double iou(Box other) {
    long columns = Math.min(right(), other.right()) - (long) Math.max(left, other.left);
    long rows = Math.min(bottom(), other.bottom()) - (long) Math.max(top, other.top);
    if (columns <= 0 || rows <= 0) {
      return 0;
    }
    long intersection = columns * rows;
    return (double) intersection / (area() + other.area() - intersection);
  }
}
