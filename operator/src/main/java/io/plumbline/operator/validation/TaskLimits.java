package io.plumbline.operator.validation;

import io.plumbline.operator.api.v1alpha1.TaskType;

/**
 * What a spec may say, where that depends on the task type.
 *
 * @param fewestLabels the least number of label categories: Ground Truth's own
 * @param mostLabels the greatest number of label categories; a mask is an image of one byte a
 *     pixel, of which 0 is the background
 * @param value what stands in a manifest line under the label attribute
 */
record TaskLimits(int fewestLabels, int mostLabels, Value value) {
  /** What stands in a manifest line under the label attribute, and so how that may be called. */
  enum Value {
    /** The label itself; the name does not end in -ref. */
    LABEL,
    /** The URI of a file that holds it; the name ends in -ref, as Ground Truth has it. */
    REFERENCE
  }

  private static final int MOST_LABELS = 2000;
  private static final int MOST_PIXEL_VALUES = 254;

  static TaskLimits of(TaskType task) {
    return switch (task) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> new TaskLimits(2, MOST_LABELS, Value.LABEL);
      case OBJECT_DETECTION -> new TaskLimits(1, MOST_LABELS, Value.LABEL);
      case SEMANTIC_SEGMENTATION -> new TaskLimits(1, MOST_PIXEL_VALUES, Value.REFERENCE);
    };
  }
}
