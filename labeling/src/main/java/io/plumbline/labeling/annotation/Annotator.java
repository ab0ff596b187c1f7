package io.plumbline.labeling.annotation;

/** Who labelled. */
public enum Annotator {
  HUMAN,
  MACHINE
}
