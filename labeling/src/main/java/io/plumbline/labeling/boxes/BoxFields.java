package io.plumbline.labeling.boxes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.annotation.JsonField;

/** The four numbers of a box in JSON: {@code left}, {@code top}, {@code width}, {@code height}. */
final class BoxFields {
  private BoxFields() {}

  static void write(Box box, ObjectNode fields) {
    fields
        .put("left", box.left())
        .put("top", box.top())
        .put("width", box.width())
        .put("height", box.height());
  }

  /** The box, which must lie in the image. */
  static Box read(JsonField field, int classId, ImageSize size) {
    int left = field.get("left").wholeNumber(0);
    int top = field.get("top").wholeNumber(0);
    int width = field.get("width").wholeNumber(1);
    int height = field.get("height").wholeNumber(1);
    field.require(
        (long) left + width <= size.width() && (long) top + height <= size.height(),
        "reaches beyond the image of %d x %d pixels".formatted(size.width(), size.height()));
    return new Box(classId, left, top, width, height);
  }
}
