package io.plumbline.labeling.dataset;

/** How an input line stood when the job began. */
public enum ObjectState {
  Open,
  Labeled,
  Failed
}
