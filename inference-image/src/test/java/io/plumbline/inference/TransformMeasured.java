package io.plumbline.inference;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the transform of one task took.
 *
 * @param parts seconds of processor time for a photograph
 * @param delayed what a delay of the store did, none first
 * @param atOnce how many photographs were asked for at once
 */
record TransformMeasured(Map<WorkPart, Double> parts, List<Delayed> delayed, int atOnce) {
  /**
   * The time for a photograph.
   *
   * @param delay of the store
   * @param seconds for a photograph, the median of the runs
   */
  record Delayed(Duration delay, double seconds) {
    double delaySeconds() {
      return delay.toNanos() / 1e9;
    }
  }

  /** Seconds of processor time for a photograph. */
  double processorSeconds() {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Seconds for a photograph with a store without delay. */
  double undelayed() {
    return delayed.get(0).seconds();
  }

  /**
   * The delay that can be hidden: while the network is busy with as many photographs as are fetched
   * at once, each of those is fetched and decoded.
   */
  double hiddenSeconds() {
    double own =
        parts.get(WorkPart.FETCH) + parts.get(WorkPart.DECODE) + parts.get(WorkPart.RESIZE);
    return Math.max(0, atOnce * undelayed() - own);
  }
}
