package io.plumbline.workforce.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import java.util.Optional;
import java.util.TreeSet;

/** What an answer says, in a few words; one that is too long to be read here, that it is there. */
final class AnswerWords {
  /** The longest content that is read, in characters: boxes are shorter, few masks are. */
  static final int LONGEST = 65_536;

  private AnswerWords() {}

  /**
   * @param content the answer in one of the forms of docs/reference/steps.md 5.3; empty where it is
   *     longer than {@link #LONGEST}
   */
  static String of(Optional<String> content) {
    return content.map(text -> element(parsed(text))).orElse("drawn");
  }

  private static String element(JsonNode content) {
    JsonNode element = content.elements().next();
    if (element.has("boundingBoxes")) {
      return boxes(element.path("boundingBoxes"));
    }
    return element.has("labelMappings")
        ? mask(element.path("labelMappings"))
        : element.path("label").asText();
  }

  private static String boxes(JsonNode boxes) {
    TreeSet<String> labels = new TreeSet<>(boxes.findValuesAsText("label"));
    return switch (boxes.size()) {
      case 0 -> "no boxes";
      case 1 -> "1 box: " + String.join(", ", labels);
      default -> boxes.size() + " boxes: " + String.join(", ", labels);
    };
  }

  private static String mask(JsonNode labels) {
    TreeSet<String> names = new TreeSet<>();
    labels.fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? "nothing painted" : "painted: " + String.join(", ", names);
  }

  private static JsonNode parsed(String content) {
    try {
      return Json.mapper().readTree(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer was stored that is none", e);
    }
  }
}
