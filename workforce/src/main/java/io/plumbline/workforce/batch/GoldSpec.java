package io.plumbline.workforce.batch;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.refusal.Requirement;
import java.math.BigDecimal;
import java.net.URI;

/**
 * Objects whose label is known, by which workers are measured without their knowing which they are.
 *
 * @param manifest an augmented manifest of such objects
 * @param attribute the attribute that holds their labels, in Ground Truth's output form
 * @param share how many of a worker's tasks are about them: above 0, at most 0.5
 */
public record GoldSpec(URI manifest, String attribute, BigDecimal share) {
  private static final int LONGEST_ATTRIBUTE = 127;
  private static final BigDecimal MOST = new BigDecimal("0.5");

  public GoldSpec {
    Requirement.present(manifest, "gold.manifest");
    Requirement.text(attribute, "gold.attribute", LONGEST_ATTRIBUTE);
    Requirement.present(share, "gold.share");
    Requirement.that(
        share.signum() > 0 && share.compareTo(MOST) <= 0,
        "field \"gold.share\" is " + share + ", but must be above 0 and at most 0.5");
  }

  /**
   * Refuses an attribute that cannot hold a label of that type.
   *
   * @throws Refusal naming the field
   */
  void requireFor(TaskType taskType) {
    try {
      switch (taskType) {
        case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION, OBJECT_DETECTION ->
            new LabelAttribute(attribute);
        case SEMANTIC_SEGMENTATION -> new MaskAttribute(attribute);
      }
    } catch (InputException e) {
      throw Refusal.invalid(
          "field \"gold.attribute\" names no label of %s: %s"
              .formatted(taskType.jsonName(), e.getMessage()));
    }
  }
}
