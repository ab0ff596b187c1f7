package io.plumbline.quickstart.results;

import java.util.Optional;

/**
 * The labels of one iteration.
 *
 * @param number from 1
 * @param training labels by people that the model learns from
 * @param certification labels by people that the threshold was tested on
 * @param machine labels by the model
 * @param accuracy of the model that was trained in it, cross-validated
 */
public record IterationCounts(
    int number, long training, long certification, long machine, Optional<Double> accuracy) {
  /** All labels of the iteration. */
  public long total() {
    return training + certification + machine;
  }
}
