package io.plumbline.workforce.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.masks.CrowdSemanticSegmentation;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.workforce.refusal.Refusal;

/** Answers that paint a mask, {@code crowd-semantic-segmentation}. */
public record MaskAnswers(CrowdSemanticSegmentation form) implements AnswerForm {
  public MaskAnswers(LabelCategories labels) {
    this(new CrowdSemanticSegmentation(labels));
  }

  /** The answer that paints this mask. */
  public ObjectNode write(Mask mask) {
    ObjectNode content = Json.mapper().createObjectNode();
    content.set(CrowdSemanticSegmentation.ELEMENT, form.write(mask));
    return content;
  }

  @Override
  public void check(ObjectNode content) {
    try {
      form.check(AnswerForm.only(CrowdSemanticSegmentation.ELEMENT, content));
    } catch (InputException e) {
      throw Refusal.invalid(e.getMessage());
    }
  }
}
