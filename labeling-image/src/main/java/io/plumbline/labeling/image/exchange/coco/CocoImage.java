package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.image.exchange.lines.ImageName;

/** An entry of {@code images}. */
record CocoImage(long id, ImageName name, ImageSize size) {

  static CocoImage read(JsonField field) {
    JsonField name = field.get("file_name");
    return new CocoImage(
        CocoId.read(field.get("id")),
        ImageName.of(name.text())
            .orElseThrow(() -> name.wrong("names no file below the folder of images")),
        ImageSize.ofColour(field.get("width").wholeNumber(1), field.get("height").wholeNumber(1)));
  }
}
