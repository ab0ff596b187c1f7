package io.plumbline.labeling.dataset;

/** An object's label and who gave it. */
public record MergedLabel(LabelRecord label, Origin origin) {

  /** Who gave a label. */
  public enum Origin {
    Human,
    Machine
  }
}
