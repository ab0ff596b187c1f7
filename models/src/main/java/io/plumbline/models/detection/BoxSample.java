package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
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
  static BoxSample of(Picture picture, List<Box> original) {
    double x = picture.scaleX();
    double y = picture.scaleY();
    List<Box> boxes =
        original.stream()
            .map(b -> new Box(b.label(), x * b.left(), y * b.top(), x * b.width(), y * b.height()))
            .toList();
    return new BoxSample(picture, boxes, original);
  }
}
