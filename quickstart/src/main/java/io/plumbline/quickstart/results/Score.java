package io.plumbline.quickstart.results;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How good a label is against the truth.
 *
 * @param quality from 0 to 1: 1 or 0 for a class, the mean intersection over union for boxes and
 *     masks
 * @param byClass the quality of each class, by index, that is in the label or in the truth
 */
public record Score(double quality, SortedMap<Integer, Double> byClass) {
  public Score {
    byClass = new TreeMap<>(byClass);
  }

  /** What is lost where the label takes the truth's place. */
  public double loss() {
    return 1 - quality;
  }
}
