package io.plumbline.labeling.certification;

/** What is lost on one object whose label is the model's instead of people's. */
public enum LossKind {
  /** 0 when they agree, 1 when not: classification. */
  ZERO_ONE,
  /** Anything from 0 to 1, such as 1 - IoU: boxes and masks. */
  BOUNDED
}
