package io.plumbline.models.prediction;

import io.plumbline.models.training.ClassScores;

/** What became of one object. */
public sealed interface PredictedItem {
  /** The object's number. */
  long id();

  /** The model's answer. */
  record Scored(long id, ClassScores scores) implements PredictedItem {}

  /** The object could not be read, for a reason of one sentence. */
  record Failed(long id, String reason) implements PredictedItem {}
}
