package io.plumbline.labeling.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field of JSON that somebody else wrote, with the way to it, so that each malformation is one
 * sentence that names the field: {@code "birds.annotations[2].width" is not a whole number of at
 * least 1}. All methods that read a value throw {@link InputException} with such a sentence.
 */
public record JsonField(String path, JsonNode value) {

  /** The field of that name; an absent one, when there is none. */
  public JsonField get(String key) {
    return new JsonField(path.isEmpty() ? key : path + "." + key, value.path(key));
  }

  /** Whether it is not there at all, or null. */
  public boolean isAbsent() {
    return value.isMissingNode() || value.isNull();
  }

  /** The elements of a list. */
  public List<JsonField> elements() {
    require(value.isArray(), "is not a list");
    List<JsonField> elements = new ArrayList<>(value.size());
    for (JsonNode element : value) {
      elements.add(new JsonField(path + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  /** The fields of an object, in their order. */
  public List<Map.Entry<String, JsonField>> fields() {
    require(value.isObject(), "is not an object");
    return value.properties().stream()
        .map(field -> Map.entry(field.getKey(), get(field.getKey())))
        .toList();
  }

  /** A whole number; {@code 12.0} is one, too. */
  public int wholeNumber(int least) {
    boolean whole =
        value.isNumber() && value.canConvertToInt() && value.canConvertToExactIntegral();
    require(
        whole && value.intValue() >= least,
        "is not a whole number of at least %d".formatted(least));
    return value.intValue();
  }

  /** A number that is neither infinite nor beyond what pixels need. */
  public double number() {
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    require(Math.abs(number) <= 1e9, "is not a number between -1e9 and 1e9");
    return number;
  }

  /** A confidence: a number from 0 to 1. */
  public double share() {
    double share = value.isNumber() ? value.doubleValue() : Double.NaN;
    require(share >= 0 && share <= 1, "is not a number from 0 to 1");
    return share;
  }

  /** A string with something in it. */
  public String text() {
    require(
        value.isTextual() && !value.textValue().isBlank(), "is not a string with something in it");
    return value.textValue();
  }

  /**
   * Complains about the field.
   *
   * @param problem the rest of the sentence, such as "is not a list"
   */
  public void require(boolean holds, String problem) {
    if (!holds) {
      throw wrong(problem);
    }
  }

  /** The complaint itself, for the caller to throw. */
  public InputException wrong(String problem) {
    return new InputException("\"" + path + "\" " + (isAbsent() ? "is missing" : problem));
  }
}
