package io.plumbline.labeling.certification;

/**
 * Counts the objects of the pool that are not in the certification sample. A callback, so that a
 * pool of millions need not be in memory. It is asked for falling confidences.
 */
@FunctionalInterface
public interface UnsampledCounts {
  /**
   * How many unsampled objects the model predicts with at least this confidence: those that would
   * be auto-labelled if this confidence were the threshold.
   */
  long atOrAbove(double confidence);
}
