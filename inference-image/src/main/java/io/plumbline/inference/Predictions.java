package io.plumbline.inference;

import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.models.prediction.PredictedItem;
import java.io.IOException;

/** Makes lines of the predictions file of what a model said, and counts them. */
final class Predictions {
  private final PredictedMasks masks;
  private long predicted;
  private long failed;

  Predictions(PredictedMasks masks) {
    this.masks = masks;
  }

  /**
   * The line of one object.
   *
   * @throws IOException when a mask cannot be written
   */
  Prediction of(PredictedItem item) throws IOException {
    if (item instanceof PredictedItem.Failed unread) {
      failed++;
      return Prediction.failed(unread.id(), unread.reason());
    }
    predicted++;
    if (item instanceof PredictedItem.Scored scored) {
      return PredictedClass.of(scored);
    }
    return item instanceof PredictedItem.Detected detected
        ? PredictedBoxes.of(detected)
        : masks.of((PredictedItem.Segmented) item);
  }

  TransformResult result() {
    return new TransformResult(predicted, failed);
  }
}
