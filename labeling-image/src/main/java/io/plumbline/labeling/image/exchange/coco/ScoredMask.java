package io.plumbline.labeling.image.exchange.coco;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.masks.MaskLabel;
import java.util.Optional;

/**
 * A mask and how sure people or the model are of it.
 *
 * @param confidence from 0 to 1, of the whole image; 0 where the line does not say
 */
record ScoredMask(MaskLabel mask, double confidence) {

  /**
   * @throws InputException naming the field that is wrong
   */
  static Optional<ScoredMask> read(MaskAnnotation form, MaskAttribute attribute, ObjectNode line) {
    return form.read(line).map(mask -> new ScoredMask(mask, confidence(attribute, line)));
  }

  /** Each class has the same one. */
  private static double confidence(MaskAttribute attribute, ObjectNode line) {
    JsonField colors =
        new JsonField("", line).get(attribute.metadataName()).get("internal-color-map");
    if (colors.isAbsent()) {
      return 0;
    }
    return colors.fields().stream()
        .map(color -> color.getValue().get("confidence"))
        .filter(confidence -> !confidence.isAbsent())
        .mapToDouble(JsonField::share)
        .findFirst()
        .orElse(0);
  }
}
