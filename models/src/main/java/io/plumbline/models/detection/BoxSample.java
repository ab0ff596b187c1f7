package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.UnusableItemException;
import io.plumbline.models.dense.Picture;
import java.util.List;

/**
 * An image with its boxes.
 *
 * @param picture the image
 * @param boxes in pixels of the picture
 * @param original in pixels of the image as people see it
 */
record BoxSample(Picture picture, List<Box> boxes, List<Box> original) {
  /** Some tools count pixels from 1 instead of 0. */
  private static final double TOLERANCE = 1;

  /**
   * The sample of an image.
   *
   * @throws UnusableItemException when a box was drawn on an image of another size
   */
  static BoxSample of(Picture picture, List<Box> original) throws UnusableItemException {
    for (Box box : original) {
      requireWithin(picture, box);
    }
    double x = picture.scaleX();
    double y = picture.scaleY();
    List<Box> boxes =
        original.stream()
            .map(b -> new Box(b.label(), x * b.left(), y * b.top(), x * b.width(), y * b.height()))
            .toList();
    return new BoxSample(picture, boxes, original);
  }

  private static void requireWithin(Picture picture, Box box) throws UnusableItemException {
    double least = Math.min(box.left(), box.top());
    double beyond =
        Math.max(box.right() - picture.originalWidth(), box.bottom() - picture.originalHeight());
    if (-least > TOLERANCE || beyond > TOLERANCE) {
      throw new UnusableItemException(
          "a box reaches from (%.0f, %.0f) to (%.0f, %.0f), but the image has %d x %d pixels"
              .formatted(
                  box.left(),
                  box.top(),
                  box.right(),
                  box.bottom(),
                  picture.originalWidth(),
                  picture.originalHeight()));
    }
  }
}
