package io.plumbline.labeling.boxes;

import java.util.List;

/**
 * What the workers' boxes on one image amount to.
 *
 * @param object the object's id
 * @param boxes in the order of {@link Box#ORDER}
 * @param workers how many people answered
 */
public record ConsolidatedBoxes(long object, List<ScoredBox> boxes, int workers) {
  public ConsolidatedBoxes {
    boxes = List.copyOf(boxes);
  }
}
