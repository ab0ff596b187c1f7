package io.plumbline.quickstart.results;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;

/**
 * What a job asks people and the model for.
 *
 * @param type classes, boxes or masks
 * @param categories the classes, in the order of their indices
 * @param truthAttribute the key of an input line that holds the true label
 */
public record LabelingTask(TaskType type, LabelCategories categories, String truthAttribute) {
  /** Whether labels are drawings, which are more or less good, instead of right or wrong. */
  public boolean isDrawn() {
    return type == TaskType.OBJECT_DETECTION || type == TaskType.SEMANTIC_SEGMENTATION;
  }
}
