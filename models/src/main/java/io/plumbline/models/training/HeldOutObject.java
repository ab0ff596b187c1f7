package io.plumbline.models.training;

/** How sure a model was of an object that it had not seen, and how right it was. */
public sealed interface HeldOutObject permits OutOfFold, OutOfFoldQuality {
  /** The object. */
  long id();

  /** The model's confidence, from 0 to 1. */
  double confidence();

  /**
   * How good its answer was, from 0 to 1: for a class, whether it was right; for boxes and masks,
   * the mean intersection over union.
   */
  double quality();
}
