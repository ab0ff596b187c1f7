package io.plumbline.labeling.image.consolidate;

/** What a batch of people's labels is for. */
public enum BatchKind {
  /** The model learns from it. */
  Training,
  /**
   * A look's random sample: the threshold is certified on it, then the model learns from it too.
   */
  Certification
}
