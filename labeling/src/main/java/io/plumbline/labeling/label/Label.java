package io.plumbline.labeling.label;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.masks.MaskLabel;

/**
 * What people or the model say about an object. In the working files it stands under the key {@code
 * label}: the number of a class, the boxes of an image, or the file of its mask.
 */
public sealed interface Label {

  /**
   * The object is of a class.
   *
   * @param index its place in the label categories
   */
  record OfClass(int index) implements Label {
    @Override
    @JsonValue
    public Object json() {
      return index;
    }
  }

  /** There are boxes on the image, or none. */
  record OfBoxes(BoxLabel boxes) implements Label {
    @Override
    @JsonValue
    public Object json() {
      return BoxLabelJson.of(boxes);
    }
  }

  /** Each pixel of the image is of a class or of the background. */
  record OfMask(MaskLabel mask) implements Label {
    @Override
    @JsonValue
    public Object json() {
      return MaskLabelJson.of(mask);
    }
  }

  /** What stands in the working files. */
  Object json();

  /** Reads what stands in the working files; the three kinds differ in their shape. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Label of(JsonNode json) {
    if (json.isIntegralNumber()) {
      return new OfClass(json.intValue());
    }
    return json.has(MaskLabelJson.MASK)
        ? new OfMask(MaskLabelJson.read(json))
        : new OfBoxes(BoxLabelJson.read(json));
  }

  /**
   * This label as one of the kind that the task has.
   *
   * @throws IllegalArgumentException when it is of another kind
   */
  default <L extends Label> L as(Class<L> kind) {
    if (!kind.isInstance(this)) {
      throw new IllegalArgumentException(this + " is no label " + kind.getSimpleName());
    }
    return kind.cast(this);
  }
}
