package io.plumbline.models.detection;

import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.folder.TrainedModel;
import io.plumbline.models.folder.UnsuitableModelException;
import io.plumbline.models.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the candidates are drawn.
 *
 * @param floor the score below which a box is not drawn, greater than 0 and less than 1
 * @param rivals the intersection over union with a surer box of another class above which a box is
 *     not drawn: both would be the same object; 1 if all are drawn
 */
record BoxRule(float floor, float rivals) {
  /** The tensor with both numbers. */
  static final String TENSOR = "boxes.rule";

  /** What is drawn when nothing was held out to learn it from. */
  static final BoxRule UNTESTED = new BoxRule(0.3f, 0.6f);

  private static final float[] FLOORS = {
    0.1f, 0.15f, 0.2f, 0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.6f
  };
  private static final float[] RIVALS = {0.45f, 0.6f, 0.75f, 1};

  /** All rules that are compared. */
  static List<BoxRule> all() {
    List<BoxRule> rules = new ArrayList<>();
    for (float rivals : RIVALS) {
      for (float floor : FLOORS) {
        rules.add(new BoxRule(floor, rivals));
      }
    }
    return rules;
  }

  /**
   * The rule of a trained model.
   *
   * @throws UnsuitableModelException when it has none
   */
  static BoxRule of(TrainedModel model) {
    float[] values = model.tensor(TENSOR).map(Tensor::values).orElse(new float[0]);
    boolean usable =
        values.length == 2 && values[0] > 0 && values[0] < 1 && values[1] > 0 && values[1] <= 1;
    if (!usable) {
      throw new UnsuitableModelException("the model has no usable tensor " + TENSOR);
    }
    return new BoxRule(values[0], values[1]);
  }

  /** What to keep with a model's parameters. */
  Tensor tensor() {
    return Tensor.vector(TENSOR, floor, rivals);
  }

  /**
   * Those of the candidates that are drawn, the surest first.
   *
   * @param candidates the surest first
   */
  List<ScoredBox> drawn(List<ScoredBox> candidates) {
    List<ScoredBox> drawn = new ArrayList<>();
    for (ScoredBox next : candidates) {
      if (next.score() >= floor && drawn.stream().noneMatch(other -> sameObject(other, next))) {
        drawn.add(next);
      }
    }
    return drawn;
  }

  private boolean sameObject(ScoredBox surer, ScoredBox other) {
    Box box = other.box();
    return surer.box().label() != box.label() && surer.box().overlap(box) > rivals;
  }
}
