package io.plumbline.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The calibrated predictions for every object, each by a network that had not seen it. */
record HeldOut(double temperature, List<OutOfFold> predictions) {
  static HeldOut of(LearningTask<?> task, float[] logits) {
    int[] labels = IntStream.range(0, task.size()).map(task::label).toArray();
    double temperature = Temperature.fit(logits, labels, task.classes());
    List<OutOfFold> predictions = new ArrayList<>();
    for (int row = 0; row < labels.length; row++) {
      ClassScores scores =
          ClassScores.of(logits, row * task.classes(), task.classes(), temperature);
      predictions.add(
          new OutOfFold(task.id(row), labels[row], scores.label(), scores.confidence()));
    }
    return new HeldOut(temperature, predictions);
  }

  String summary() {
    long correct = predictions.stream().filter(OutOfFold::correct).count();
    return "%d of %d right out of fold, temperature %.3f"
        .formatted(correct, predictions.size(), temperature);
  }
}
