package io.plumbline.workforce.simulation;

import java.util.List;

/**
 * A connected thing in a mask: all pixels of one class that touch, be it at a corner.
 *
 * @param classId its class, from 1
 * @param runs its pixels
 */
record Thing(int classId, List<Run> runs) {
  Thing {
    runs = List.copyOf(runs);
  }

  /**
   * Pixels side by side.
   *
   * @param to the first column that is not of them
   */
  record Run(int row, int from, int to) {}

  /** The number of its pixels. */
  long area() {
    return runs.stream().mapToLong(run -> run.to() - run.from()).sum();
  }

  /** The side of a square of the same area. */
  double size() {
    return Math.sqrt((double) area());
  }
}
