package io.plumbline.models.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * The network speaks of places of 2 x 2 pixels and says something about each of the four: this lays
 * them side by side ("Real-time single image and video super-resolution", Shi et al., 2016).
 */
final class FinePixels {
  /** Channels for each class. */
  static final int FOUR = 4;

  private FinePixels() {}

  /** Shape (batch, 4 classes, height, width) to (batch, classes, 2 height, 2 width). */
  static NDArray of(NDArray output) {
    Shape shape = output.getShape();
    long classes = shape.get(1) / FOUR;
    long height = shape.get(2);
    long width = shape.get(3);
    return output
        .reshape(shape.get(0), classes, 2, 2, height, width)
        .transpose(0, 1, 4, 2, 5, 3)
        .reshape(shape.get(0), classes, 2 * height, 2 * width);
  }
}
