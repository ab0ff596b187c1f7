package io.plumbline.workforce.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.workforce.refusal.Requirement;

/**
 * What the answers to tasks of one type are: the content of one of Ground Truth's crowd elements,
 * under the element's name.
 */
public sealed interface AnswerForm permits ClassAnswers, BoxAnswers, MaskAnswers {

  /** The form of the answers about objects of a batch. */
  static AnswerForm of(TaskType taskType, LabelCategories labels) {
    return switch (taskType) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> new ClassAnswers(taskType, labels);
      case OBJECT_DETECTION -> new BoxAnswers(labels);
      case SEMANTIC_SEGMENTATION -> new MaskAnswers(labels);
    };
  }

  /**
   * Refuses what is no answer.
   *
   * @throws io.plumbline.workforce.refusal.Refusal naming the field that is wrong
   */
  void check(ObjectNode content);

  /** What stands in the content under the element's name, with nothing beside it. */
  static JsonNode only(String element, ObjectNode content) {
    Requirement.that(
        content.size() == 1 && content.has(element),
        "field \"answerContent\" must hold \"" + element + "\" and nothing else");
    return content.get(element);
  }
}
