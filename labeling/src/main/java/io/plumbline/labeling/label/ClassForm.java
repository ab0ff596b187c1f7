package io.plumbline.labeling.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Classes: {@code <attr>} holds the class index, {@code <attr>-metadata} the class's name and whose
 * label it is. A line that was made elsewhere may hold the index's digits instead.
 */
record ClassForm(
    LabelAttribute attribute, TaskType taskType, LabelCategories categories, String jobName)
    implements ManifestForm {

  static ClassForm of(
      TaskType taskType, String attribute, LabelCategories categories, String jobName) {
    return new ClassForm(new LabelAttribute(attribute), taskType, categories, jobName);
  }

  /**
   * The confidence has two decimals, and is 0.00 when one worker labelled the object, as Ground
   * Truth writes it.
   */
  @Override
  public ObjectNode annotation(GivenLabel given) {
    int index = given.label().as(Label.OfClass.class).index();
    ObjectNode annotation = Json.mapper().createObjectNode().put(attribute.name(), index);
    annotation
        .putObject(attribute.metadataName())
        .put("class-name", categories.name(index))
        .put("confidence", confidence(given))
        .put("type", taskType.manifestType())
        .put("job-name", Origin.jobNameInLines(jobName))
        .put("human-annotated", given.annotator() == Annotator.HUMAN ? "yes" : "no")
        .put("creation-date", given.date());
    return annotation;
  }

  private static BigDecimal confidence(GivenLabel given) {
    boolean alone = given.annotator() == Annotator.HUMAN && given.workers() == 1;
    return BigDecimal.valueOf(alone ? 0 : given.confidence()).setScale(2, RoundingMode.HALF_UP);
  }

  @Override
  public Optional<Label> read(ObjectNode line) {
    JsonNode value = line.path(attribute.name());
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(new Label.OfClass(checked(line, value)));
  }

  private int checked(ObjectNode line, JsonNode value) {
    int index =
        indexOf(value)
            .orElseThrow(
                () -> new InputException("the value of " + attribute.name() + " is no class"));
    if (index < 0 || index >= categories.size()) {
      throw unknown(value.asText());
    }
    JsonNode name = line.path(attribute.metadataName()).path("class-name");
    if (name.isTextual()) {
      requireSame(name.asText(), index);
    }
    return index;
  }

  private void requireSame(String name, int index) {
    Optional<Integer> named = categories.indexOf(name);
    if (named.isEmpty()) {
      throw unknown("\"" + name + "\"");
    }
    if (named.get() != index) {
      throw new InputException(
          "class %d is \"%s\" in the line and \"%s\" in the label categories"
              .formatted(index, name, categories.name(index)));
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
