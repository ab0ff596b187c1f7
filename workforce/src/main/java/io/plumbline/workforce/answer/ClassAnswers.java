package io.plumbline.workforce.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.refusal.Requirement;
import java.util.List;

/**
 * Answers that name a class: {@code {"crowd-image-classifier": {"label": "owl"}}}, for text {@code
 * crowd-classifier}. Either element is taken for either type.
 */
public record ClassAnswers(TaskType taskType, LabelCategories labels) implements AnswerForm {
  private static final String IMAGES = "crowd-image-classifier";
  private static final String TEXTS = "crowd-classifier";
  private static final List<String> ELEMENTS = List.of(IMAGES, TEXTS);
  private static final String LABEL = "label";

  /** The answer that names this class. */
  public ObjectNode write(int index) {
    ObjectNode content = Json.mapper().createObjectNode();
    content.putObject(taskType.isImage() ? IMAGES : TEXTS).put(LABEL, labels.name(index));
    return content;
  }

  /**
   * The index of the class that an answer names.
   *
   * @throws Refusal when it is no answer
   */
  public int read(ObjectNode content) {
    String label = labelOf(content);
    return labels
        .indexOf(label)
        .orElseThrow(
            () -> Refusal.invalid("label \"" + label + "\" is not one of the labels of the batch"));
  }

  @Override
  public void check(ObjectNode content) {
    int unused = read(content);
  }

  private static String labelOf(ObjectNode content) {
    List<JsonNode> found =
        ELEMENTS.stream()
            .map(element -> content.path(element).path(LABEL))
            .filter(JsonNode::isTextual)
            .toList();
    Requirement.that(
        found.size() == 1 && content.size() == 1,
        "field \"answerContent\" must hold one of " + ELEMENTS + " with a \"label\"");
    return found.get(0).textValue();
  }
}
