package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list {@code categories}: a class's index is its place in it, whatever its id. */
final class CocoCategories {
  private final Map<Long, Integer> indices = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  void add(JsonField field) {
    JsonField id = field.get("id");
    Integer other = indices.putIfAbsent(CocoId.read(id), names.size());
    id.require(other == null, "is " + id.value() + ", which another category has, too");
    names.add(field.get("name").text());
  }

  Optional<Integer> indexOf(long id) {
    return Optional.ofNullable(indices.get(id));
  }

  /**
   * @throws InputException when there are none, or they cannot be labels
   */
  LabelCategories classes() {
    if (names.isEmpty()) {
      throw new InputException("\"categories\" is empty");
    }
    return new LabelCategories(names);
  }
}
