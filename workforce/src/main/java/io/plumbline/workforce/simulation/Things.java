package io.plumbline.workforce.simulation;

import io.plumbline.labeling.masks.Mask;
import io.plumbline.workforce.simulation.Thing.Run;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Takes the connected things out of a mask one by one, in the order of their first pixels, by
 * filling them run by run.
 */
final class Things {
  private final int width;
  private final byte[] left;
  private int at;

  Things(Mask mask) {
    this.width = mask.width();
    this.left = new byte[mask.pixels()];
    for (int pixel = 0; pixel < left.length; pixel++) {
      left[pixel] = (byte) mask.classAt(pixel);
    }
  }

  /** The next one; empty after the last. */
  Optional<Thing> next() {
    while (at < left.length && left[at] == 0) {
      at++;
    }
    return at < left.length ? Optional.of(taken(at)) : Optional.empty();
  }

  private Thing taken(int first) {
    byte id = left[first];
    List<Run> runs = new ArrayList<>();
    Deque<Integer> pending = new ArrayDeque<>(List.of(first));
    while (!pending.isEmpty()) {
      int pixel = pending.pop();
      // It may have been taken with another run by now.
      if (left[pixel] == id) {
        Run run = taken(pixel, id);
        runs.add(run);
        addNeighbours(run, run.row() - 1, id, pending);
        addNeighbours(run, run.row() + 1, id, pending);
      }
    }
    return new Thing(id & 0xff, runs);
  }

  private Run taken(int pixel, byte id) {
    int row = pixel / width;
    int from = pixel;
    int to = pixel;
    while (from > row * width && left[from - 1] == id) {
      from--;
    }
    while (to < (row + 1) * width && left[to] == id) {
      to++;
    }
    Arrays.fill(left, from, to, (byte) 0);
    return new Run(row, from - row * width, to - row * width);
  }

  /** Adds one pixel of each run in that row that touches. */
  private void addNeighbours(Run run, int row, byte id, Deque<Integer> pending) {
    if (row < 0 || row >= left.length / width) {
      return;
    }
    boolean before = false;
    for (int x = Math.max(0, run.from() - 1); x < Math.min(width, run.to() + 1); x++) {
      boolean same = left[row * width + x] == id;
      if (same && !before) {
        pending.push(row * width + x);
      }
      before = same;
    }
  }
}
