package io.plumbline.models.training;

import io.plumbline.models.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The held-out logits of one fold after each epoch. */
final class FoldHistory {
  private static final String PREFIX = "history.";

  private final int[] labels;
  private final int classes;
  private final List<float[]> logits = new ArrayList<>();
  private final List<Double> losses = new ArrayList<>();

  FoldHistory(int[] labels, int classes) {
    this.labels = labels;
    this.classes = classes;
  }

  /** Adds the logits after one more epoch. */
  void add(float[] epochLogits) {
    logits.add(epochLogits);
    double temperature = Temperature.fit(epochLogits, labels, classes);
    losses.add(Temperature.loss(epochLogits, labels, classes, temperature));
  }

  int epochs() {
    return logits.size();
  }

  /** The logits after that many epochs. */
  float[] logits(int epochs) {
    return logits.get(epochs - 1);
  }

  /** The calibrated loss of the whole fold, not per object, after that many epochs. */
  double loss(int epochs) {
    return losses.get(epochs - 1) * labels.length;
  }

  /** Whether the best loss lies at least {@code patience} epochs back. */
  boolean stalled(int patience) {
    int best = 0;
    for (int e = 1; e < losses.size(); e++) {
      best = losses.get(e) < losses.get(best) ? e : best;
    }
    return losses.size() - 1 - best >= patience;
  }

  List<Tensor> tensors() {
    List<Tensor> tensors = new ArrayList<>();
    for (int e = 0; e < logits.size(); e++) {
      tensors.add(Tensor.vector(PREFIX + e, logits.get(e)));
    }
    return tensors;
  }

  /** Takes over a saved history. */
  void restore(List<Tensor> tensors) {
    tensors.stream().filter(t -> t.name().startsWith(PREFIX)).forEach(t -> add(t.values()));
  }
}
