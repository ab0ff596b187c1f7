package io.plumbline.models.prediction;

import io.plumbline.models.data.ClassMask;
import io.plumbline.models.data.ScoredBox;
import io.plumbline.models.segmentation.PixelSummary;
import io.plumbline.models.training.ClassScores;
import java.util.List;

/** What became of one object. */
public sealed interface PredictedItem {
  /** The object's number. */
  long id();

  /** The model's answer. */
  record Scored(long id, ClassScores scores) implements PredictedItem {}

  /**
   * The boxes that the model drew, the surest first, in pixels of the image as people see it.
   *
   * @param width of that image
   * @param height of that image
   * @param confidence the mean intersection over union to expect, from 0 to 1
   */
  record Detected(long id, int width, int height, List<ScoredBox> boxes, double confidence)
      implements PredictedItem {
    /** Copies the list. */
    public Detected {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * The mask that the model drew, as large as the image as people see it.
   *
   * @param summary how sure the model is of its pixels
   * @param confidence the mean intersection over union to expect, from 0 to 1
   */
  record Segmented(long id, ClassMask mask, PixelSummary summary, double confidence)
      implements PredictedItem {}

  /** The object could not be read, for a reason of one sentence. */
  record Failed(long id, String reason) implements PredictedItem {}
}
