package io.plumbline.workforce.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads an object's true class: a class name, or a class index as integer or numeric string. */
record Truth(String attribute) {
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  /** The class index; empty when the object does not tell, or names no class of the job. */
  OptionalInt of(JsonNode dataObject, List<String> labels) {
    JsonNode value = dataObject.path(attribute);
    return value.isString()
        ? named(value.stringValue(), labels)
        : index(value.isIntegralNumber() ? value.toString() : "", labels);
  }

  private static OptionalInt named(String value, List<String> labels) {
    int index = labels.indexOf(value);
    return index >= 0 ? OptionalInt.of(index) : index(value, labels);
  }

  private static OptionalInt index(String digits, List<String> labels) {
    return Optional.of(digits)
        .filter(text -> INDEX.matcher(text).matches())
        .map(Integer::parseInt)
        .filter(index -> index < labels.size())
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }
}
