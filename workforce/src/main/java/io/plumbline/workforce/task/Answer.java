package io.plumbline.workforce.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.workforce.answer.AnswerForm;
import io.plumbline.workforce.refusal.Refusal;

/**
 * A worker's answer, which is one of its task's type.
 *
 * @param content as submitted, JSON in the form of Ground Truth's worker response: {@code
 *     {"crowd-image-classifier": {"label": "owl"}}}
 */
record Answer(String content) {

  /**
   * Reads an answer content.
   *
   * @throws Refusal when it is no answer of that form
   */
  static Answer of(String content, AnswerForm form) {
    form.check(parsed(content));
    return new Answer(content);
  }

  private static ObjectNode parsed(String content) {
    try {
      if (Json.mapper().readTree(content) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw Refusal.invalid("field \"answerContent\" cannot be read: " + e.getOriginalMessage());
    }
    throw Refusal.invalid("field \"answerContent\" is not an object");
  }
}
