package io.plumbline.workforce.answer;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** The mask of an answer, which is one: a byte a pixel. */
  public Mask read(ObjectNode content) {
    return form.read(AnswerForm.only(CrowdSemanticSegmentation.ELEMENT, content));
  }

  /** How many pixels the mask of an answer has, which is one. */
  public long pixels(ObjectNode content) {
    JsonNode size = content.path(CrowdSemanticSegmentation.ELEMENT).path("inputImageProperties");
    return size.path("width").asLong() * size.path("height").asLong();
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
