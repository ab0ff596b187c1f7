package io.plumbline.labeling.masks;

import java.util.Map;
import java.util.OptionalInt;

/** Which class a colour {@code 0xaarrggbb} is: exactly one of those given, or the background. */
final class ClassColors {
  private static final int WHITE = 0xffffff;
  private static final int OPAQUE = 0xff;

  private final Map<Integer, Integer> classes;

  ClassColors(Map<Integer, Integer> classes) {
    this.classes = Map.copyOf(classes);
  }

  OptionalInt classOf(int argb) {
    int alpha = argb >>> 24;
    int rgb = argb & 0xffffff;
    if (alpha == 0) {
      return OptionalInt.of(0);
    }
    if (alpha == OPAQUE && classes.containsKey(rgb)) {
      return OptionalInt.of(classes.get(rgb));
    }
    return alpha == OPAQUE && rgb == WHITE ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /**
   * The colour as people write it: {@code #rrggbb}, with the opacity after it unless it is full.
   */
  static String name(int argb) {
    int alpha = argb >>> 24;
    return alpha == OPAQUE
        ? "#%06x".formatted(argb & 0xffffff)
        : "#%06x%02x".formatted(argb & 0xffffff, alpha);
  }
}
