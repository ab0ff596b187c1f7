package io.plumbline.workforce.task;

import io.plumbline.workforce.refusal.Requirement;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A worker's answer.
 *
 * @param label the name of the class chosen
 * @param content the answer content as submitted, JSON in the form of Ground Truth's worker
 *     response: {@code {"crowd-image-classifier": {"label": "owl"}}}, for text {@code
 *     crowd-classifier}
 */
record Answer(String label, String content) {
  private static final List<String> ELEMENTS =
      List.of("crowd-image-classifier", "crowd-classifier");

  /**
   * Reads an answer content.
   *
   * @throws io.plumbline.workforce.refusal.Refusal when it holds no label, or none of the given
   */
  static Answer of(JsonNode content, List<String> labels) {
    String label = labelOf(Requirement.present(content, "answerContent"));
    Requirement.that(
        labels.contains(label), "label \"" + label + "\" is not one of the labels of the batch");
    return new Answer(label, content.toString());
  }

  private static String labelOf(JsonNode content) {
    List<JsonNode> labels =
        ELEMENTS.stream()
            .map(element -> content.path(element).path("label"))
            .filter(JsonNode::isString)
            .toList();
    Requirement.that(
        labels.size() == 1 && content.size() == 1,
        "field \"answerContent\" must hold one of " + ELEMENTS + " with a \"label\"");
    return labels.get(0).stringValue();
  }
}
