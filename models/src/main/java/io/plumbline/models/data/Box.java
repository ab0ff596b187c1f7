package io.plumbline.models.data;

/**
 * A box around an object, in pixels of the image as people see it, origin top left, fractions
 * allowed.
 *
 * @param label the index of its class
 * @param left the distance from the image's left edge
 * @param top the distance from the image's upper edge
 * @param width greater than 0
 * @param height greater than 0
 */
public record Box(int label, double left, double top, double width, double height) {
  /** The right edge. */
  public double right() {
    return left + width;
  }

  /** The lower edge. */
  public double bottom() {
    return top + height;
  }

  /** The intersection over union (Jaccard index) of two boxes, whatever their classes. */
  public double overlap(Box other) {
    double across = Math.min(right(), other.right()) - Math.max(left, other.left);
    double down = Math.min(bottom(), other.bottom()) - Math.max(top, other.top);
    double common = Math.max(0, across) * Math.max(0, down);
    return common == 0 ? 0 : common / (width * height + other.width * other.height - common);
  }
}
