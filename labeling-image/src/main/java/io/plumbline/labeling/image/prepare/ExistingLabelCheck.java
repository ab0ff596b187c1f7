package io.plumbline.labeling.image.prepare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Checks a label that a manifest line brings along (from an earlier job, or made elsewhere): the
 * value is the class index, as an integer or its digits, and {@code <attr>-metadata} may name the
 * class.
 */
final class ExistingLabelCheck {
  private final String attribute;
  private final LabelCategories categories;

  ExistingLabelCheck(String attribute, LabelCategories categories) {
    this.attribute = attribute;
    this.categories = categories;
  }

  /**
   * Compares the line's label with the job's classes.
   *
   * @throws InputException when the class is unknown, or its index and its name disagree
   */
  void check(ObjectNode line) {
    JsonNode value = line.path(attribute);
    int index =
        indexOf(value)
            .orElseThrow(() -> new InputException("the value of " + attribute + " is no class"));
    if (index < 0 || index >= categories.names().size()) {
      throw unknown(value.asText());
    }
    JsonNode name = line.path(attribute + "-metadata").path("class-name");
    if (name.isTextual()) {
      requireSame(name.asText(), index);
    }
  }

  private void requireSame(String name, int index) {
    Optional<Integer> named = categories.indexOf(name);
    if (named.isEmpty()) {
      throw unknown("\"" + name + "\"");
    }
    if (named.get() != index) {
      throw new InputException(
          "class %d is \"%s\" in the line and \"%s\" in the label categories"
              .formatted(index, name, categories.names().get(index)));
    }
  }

  private OptionalInt indexOf(JsonNode value) {
    if (value.canConvertToInt() && value.isIntegralNumber()) {
      return OptionalInt.of(value.intValue());
    }
    if (!value.isTextual()) {
      return OptionalInt.empty();
    }
    if (value.asText().matches("\\d{1,9}")) {
      return OptionalInt.of(Integer.parseInt(value.asText()));
    }
    throw unknown("\"" + value.asText() + "\"");
  }

  private static InputException unknown(String name) {
    return new InputException("class " + name + " is not one of the label categories");
  }
}
