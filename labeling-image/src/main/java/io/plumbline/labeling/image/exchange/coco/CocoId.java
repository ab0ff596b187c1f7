package io.plumbline.labeling.image.exchange.coco;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.annotation.JsonField;

/** The numbers by which COCO's entries refer to each other: any whole ones of 64 bits. */
final class CocoId {
  private CocoId() {}

  static long read(JsonField field) {
    JsonNode value = field.value();
    boolean whole =
        value.isNumber() && value.canConvertToLong() && value.canConvertToExactIntegral();
    field.require(whole, "is not a whole number");
    return value.longValue();
  }
}
