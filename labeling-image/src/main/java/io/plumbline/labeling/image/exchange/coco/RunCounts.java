package io.plumbline.labeling.image.exchange.coco;

import java.util.Arrays;

/** Gathers runs of pixels, which come in order, counted down the columns. */
final class RunCounts {
  private int[] counts = new int[16];
  private int size;
  private int end;

  /** Adds pixels; none where they are empty, and no new run where they follow on the last one. */
  void add(int start, int stop) {
    if (start == stop) {
      return;
    }
    if (size > 0 && start == end) {
      counts[size - 1] += stop - start;
    } else {
      append(start - end);
      append(stop - start);
    }
    end = stop;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** All of them, in an image of that size. */
  RunLengths of(int width, int height) {
    int[] all = Arrays.copyOf(counts, size + 1);
    int rest = width * height - end;
    all[size] = rest;
    return RunLengths.of(width, height, rest == 0 && size > 0 ? Arrays.copyOf(all, size) : all);
  }

  private void append(int count) {
    if (size == counts.length) {
      counts = Arrays.copyOf(counts, 2 * size);
    }
    counts[size++] = count;
  }
}
