package io.plumbline.labeling.image.calibrate;

import io.plumbline.labeling.certification.UnsampledCounts;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Counts objects between the candidate thresholds, which are the sampled objects' confidences: one
 * counter a candidate, whatever the number of objects.
 */
final class ConfidenceCounts implements UnsampledCounts {
  private final double[] candidates;
  private final long[] counts;
  private long total;

  /**
   * @param candidates the confidences that will be asked about
   */
  ConfidenceCounts(DoubleStream candidates) {
    this.candidates = candidates.distinct().sorted().toArray();
    this.counts = new long[this.candidates.length];
  }

  /** Counts one object. */
  void add(double confidence) {
    total++;
    int highest = highestAtOrBelow(confidence);
    if (highest >= 0) {
      counts[highest]++;
    }
  }

  /** All objects counted, those below the lowest candidate included. */
  long total() {
    return total;
  }

  @Override
  public long atOrAbove(double confidence) {
    int from = Arrays.binarySearch(candidates, confidence);
    if (from < 0) {
      throw new IllegalArgumentException("no sampled object has the confidence " + confidence);
    }
    return Arrays.stream(counts, from, counts.length).sum();
  }

  private int highestAtOrBelow(double confidence) {
    int place = Arrays.binarySearch(candidates, confidence);
    return place >= 0 ? place : -place - 2;
  }
}
