package io.plumbline.labeling.image.calibrate;

import io.plumbline.labeling.certification.LossKind;

/**
 * One look: the certification batch of {@code iteration} against the predictions of the frozen
 * model.
 *
 * @param iteration the certification batch's number
 * @param parameters what the look was asked
 * @param seed the job's seed
 * @param lossKind what is lost on an object that the model labels
 * @param rate the probability with which each object of the pool was sampled
 */
public record Look(
    int iteration, CalibrateParameters parameters, long seed, LossKind lossKind, double rate) {
  /** The iteration whose labels were there when the sample was drawn. */
  public int drawnAfter() {
    return iteration - 1;
  }

  /** The rate; any will do for an empty pool, where it is 0. */
  double positiveRate() {
    return rate > 0 ? rate : 1;
  }
}
