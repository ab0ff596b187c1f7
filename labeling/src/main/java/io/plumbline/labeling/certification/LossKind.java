package io.plumbline.labeling.certification;

import io.plumbline.labeling.manifest.TaskType;

/** What is lost on one object whose label is the model's instead of people's. */
public enum LossKind {
  /** 0 when they agree, 1 when not: classification. */
  ZERO_ONE,
  /** Anything from 0 to 1, such as 1 - IoU: boxes and masks. */
  BOUNDED;

  /** The losses of a task. */
  public static LossKind of(TaskType task) {
    return switch (task) {
      case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> ZERO_ONE;
      case OBJECT_DETECTION, SEMANTIC_SEGMENTATION -> BOUNDED;
    };
  }
}
