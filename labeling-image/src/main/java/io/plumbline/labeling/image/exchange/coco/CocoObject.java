package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.annotation.JsonField;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * An entry of {@code annotations}.
 *
 * @param index its place in the list, from 0
 * @param score how sure a model was, from 0 to 1; not part of COCO's ground truth
 * @param crowd whether it stands for a group of objects that nobody told apart
 * @param shape where it is
 */
record CocoObject<T>(
    int index, long imageId, long categoryId, OptionalDouble score, boolean crowd, T shape) {

  static <T> CocoObject<T> read(int index, JsonField field, Function<JsonField, T> shape) {
    JsonField score = field.get("score");
    JsonField crowd = field.get("iscrowd");
    return new CocoObject<>(
        index,
        CocoId.read(field.get("image_id")),
        CocoId.read(field.get("category_id")),
        score.isAbsent() ? OptionalDouble.empty() : OptionalDouble.of(score.share()),
        !crowd.isAbsent() && crowd.value().asInt() != 0,
        shape.apply(field));
  }

  /** What sentences call it. */
  String place() {
    return "annotations[" + index + "]";
  }
}
