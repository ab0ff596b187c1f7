package io.plumbline.labeling.image.exchange.voc;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.image.exchange.lines.Area;
import java.util.Optional;

/**
 * An object and the pixels at the corners of its box, which belong to the box; the first pixel of
 * an image is (1, 1).
 */
record VocObject(String className, double xmin, double ymin, double xmax, double ymax) {

  static VocObject read(XmlField object) {
    XmlField box = object.get("bndbox");
    return new VocObject(
        object.get("name").text().intern(),
        box.get("xmin").number(),
        box.get("ymin").number(),
        box.get("xmax").number(),
        box.get("ymax").number());
  }

  /** The same place with Plumbline's edges. */
  Area area() {
    return new Area(xmin - 1, ymin - 1, xmax, ymax);
  }

  /**
   * The box in whole pixels of the image; empty when it lies outside, its corners are the wrong way
   * round, or both are the same pixel: that is a click, and no object.
   */
  Optional<Box> box(int classId, ImageSize size) {
    return isOrdered() && !isClick() ? area().pixels(classId, size) : Optional.empty();
  }

  /** Why there is no {@link #box}: the rest of a sentence. */
  String problem(ImageSize size) {
    if (isClick()) {
      return "is a single pixel";
    }
    return isOrdered()
        ? "lies outside the image of %d x %d pixels".formatted(size.width(), size.height())
        : "has its corners the wrong way round";
  }

  private boolean isOrdered() {
    return xmin <= xmax && ymin <= ymax;
  }

  private boolean isClick() {
    return xmin == xmax && ymin == ymax;
  }

  /** As sentences have it. */
  String describe() {
    return "the box of \"%s\" from (%s, %s) to (%s, %s)"
        .formatted(className, plain(xmin), plain(ymin), plain(xmax), plain(ymax));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
