package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an object's true class: a class name, or a class index as integer or numeric string. */
record Truth(String attribute, LabelCategories labels) {
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  /** The class index; empty when the object does not tell, or names no class of the job. */
  Optional<Integer> of(JsonNode dataObject) {
    JsonNode value = dataObject.path(attribute);
    return value.isTextual()
        ? labels.indexOf(value.textValue()).or(() -> index(value.textValue()))
        : index(value.isIntegralNumber() ? value.asText() : "");
  }

  private Optional<Integer> index(String digits) {
    return Optional.of(digits)
        .filter(text -> INDEX.matcher(text).matches())
        .map(Integer::valueOf)
        .filter(index -> index < labels.size());
  }
}
