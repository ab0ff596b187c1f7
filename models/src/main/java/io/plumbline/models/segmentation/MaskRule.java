package io.plumbline.models.segmentation;

import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * How a mask is drawn from the surest classes: a piece that is mostly of one class becomes all of
 * that class, and pieces that are too small become background.
 *
 * @param share of a piece that must be of one class for all of it to become that class; more than 1
 *     if classes stay as they are
 * @param smallest how many pixels a piece must have at least
 */
record MaskRule(float share, float smallest) {
  /** The tensor with both numbers. */
  static final String TENSOR = "masks.rule";

  /** What is drawn when nothing was held out to learn it from: each pixel's surest class. */
  static final MaskRule UNTESTED = new MaskRule(2, 0);

  private static final float[] SHARES = {2, 0.7f, 0.4f};
  private static final float[] SMALLEST = {0, 8, 30, 100};

  /** All rules that are compared. */
  static List<MaskRule> all() {
    List<MaskRule> rules = new ArrayList<>();
    for (float share : SHARES) {
      for (float smallest : SMALLEST) {
        rules.add(new MaskRule(share, smallest));
      }
    }
    return rules;
  }

  /**
   * The rule of a trained model.
   *
   * @throws UnsuitableModelException when it has none
   */
  static MaskRule of(TrainedModel model) {
    float[] values = model.tensor(TENSOR).map(Tensor::values).orElse(new float[0]);
    if (values.length != 2 || !(values[0] > 0) || !(values[1] >= 0)) {
      throw new UnsuitableModelException("the model has no usable tensor " + TENSOR);
    }
    return new MaskRule(values[0], values[1]);
  }

  /** What to keep with a model's parameters. */
  Tensor tensor() {
    return Tensor.vector(TENSOR, share, smallest);
  }

  /** The class that a pixel of a piece gets. */
  byte drawn(Regions.Region piece, byte surest) {
    if (piece.pixels() < smallest) {
      return 0;
    }
    return piece.share() >= share ? piece.winner() : surest;
  }
}
