package io.plumbline.inference;

import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.label.Label;
import io.plumbline.models.prediction.PredictedItem;
import io.plumbline.models.training.ClassScores;

/** Takes the likeliest class for the label. */
final class PredictedClass {
  private PredictedClass() {}

  static Prediction of(PredictedItem.Scored item) {
    ClassScores scores = item.scores();
    return Prediction.of(
        item.id(), new Label.OfClass(scores.label()), scores.confidence(), scores.margin());
  }
}
