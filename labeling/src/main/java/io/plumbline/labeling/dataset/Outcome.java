package io.plumbline.labeling.dataset;

/**
 * How an object came out of a batch: with answers, out of time without, or refused by everybody.
 */
public enum Outcome {
  Answered,
  Expired,
  Declined
}
