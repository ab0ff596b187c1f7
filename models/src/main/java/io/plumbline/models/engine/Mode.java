package io.plumbline.models.engine;

/** How a network is run: dropout and batch statistics differ. */
public enum Mode {
  /** With dropout and batch statistics, and with a graph for the gradient. */
  TRAINING,
  /** As in use. */
  INFERENCE
}
