package io.plumbline.workforce.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.BoxAnswer;
import io.plumbline.labeling.boxes.CrowdBoundingBox;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.workforce.refusal.Refusal;

/** Answers that draw boxes, {@code crowd-bounding-box}. */
public record BoxAnswers(CrowdBoundingBox form) implements AnswerForm {
  public BoxAnswers(LabelCategories labels) {
    this(new CrowdBoundingBox(labels));
  }

  /** The answer that draws these boxes. */
  public ObjectNode write(BoxAnswer boxes) {
    ObjectNode content = Json.mapper().createObjectNode();
    content.set(CrowdBoundingBox.ELEMENT, form.write(boxes));
    return content;
  }

  /** The boxes of an answer, which is one. */
  public BoxAnswer read(ObjectNode content) {
    return form.read(AnswerForm.only(CrowdBoundingBox.ELEMENT, content));
  }

  @Override
  public void check(ObjectNode content) {
    try {
      BoxAnswer unused = read(content);
    } catch (InputException e) {
      throw Refusal.invalid(e.getMessage());
    }
  }
}
