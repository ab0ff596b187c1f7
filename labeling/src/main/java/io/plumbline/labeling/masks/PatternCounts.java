package io.plumbline.labeling.masks;

import java.util.Arrays;

/**
 * How often each pattern of answers comes in an image: an open hash table of two flat arrays. An
 * image has few patterns, whatever its size; of one made to have millions, those beyond the first
 * {@value #MOST} are not counted, which costs the workers' skills some evidence and nothing else.
 */
final class PatternCounts {
  static final int MOST = 1 << 20;
  private static final long EMPTY = -1;

  private long[] patterns = filled(1 << 10);
  private int[] counts = new int[1 << 10];
  private int size;

  static PatternCounts of(MaskStack stack) {
    PatternCounts counts = new PatternCounts();
    for (int pixel = 0; pixel < stack.pixels(); pixel++) {
      counts.add(stack.pattern(pixel));
    }
    return counts;
  }

  private void add(long pattern) {
    int slot = slot(pattern);
    if (patterns[slot] == EMPTY) {
      if (size == MOST) {
        return;
      }
      patterns[slot] = pattern;
      size++;
    }
    counts[slot]++;
    if (2 * size > patterns.length) {
      grow();
    }
  }

  private int slot(long pattern) {
    // Fibonacci hashing: the product's high bits depend on all bits of the pattern.
    int shift = Long.numberOfLeadingZeros(patterns.length) + 1;
    int slot = (int) ((pattern * 0x9E3779B97F4A7C15L) >>> shift);
    while (patterns[slot] != EMPTY && patterns[slot] != pattern) {
      slot = (slot + 1) & (patterns.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldPatterns = patterns;
    int[] oldCounts = counts;
    patterns = filled(2 * oldPatterns.length);
    counts = new int[patterns.length];
    for (int i = 0; i < oldPatterns.length; i++) {
      if (oldPatterns[i] != EMPTY) {
        int slot = slot(oldPatterns[i]);
        patterns[slot] = oldPatterns[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private static long[] filled(int length) {
    long[] patterns = new long[length];
    Arrays.fill(patterns, EMPTY);
    return patterns;
  }

  int size() {
    return size;
  }

  /** Hands over each pattern and its count, always in the same order for the same image. */
  void forEach(Sink sink) {
    for (int slot = 0; slot < patterns.length; slot++) {
      if (patterns[slot] != EMPTY) {
        sink.accept(patterns[slot], counts[slot]);
      }
    }
  }

  /** Takes one pattern. */
  @FunctionalInterface
  interface Sink {
    void accept(long pattern, int count);
  }
}
