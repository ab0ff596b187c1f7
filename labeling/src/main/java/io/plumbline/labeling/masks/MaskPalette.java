package io.plumbline.labeling.masks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The colours of masks: white for the background, then those of d3's list category10 in the order
 * in which AWS's examples show them (green first), then as many more as are wanted: the hue goes
 * round by the golden section, lightness changes every lap, and no colour comes twice.
 */
public final class MaskPalette {
  private static final int WHITE = 0xffffff;
  private static final List<Integer> CATEGORY_10 =
      List.of(
          0x2ca02c, 0x1f77b4, 0xff7f0e, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22,
          0x17becf);
  private static final double GOLDEN_SECTION = 0.618033988749895;
  private static final double[] LIGHTNESS = {0.85, 0.6, 0.4};

  private final List<Integer> colors;

  /**
   * @param classes the number of labels, at most {@link Mask#MOST_CLASSES}
   */
  public MaskPalette(int classes) {
    if (classes < 0 || classes > Mask.MOST_CLASSES) {
      throw new IllegalArgumentException(classes + " labels have no colours of their own");
    }
    List<Integer> all = new ArrayList<>(List.of(WHITE));
    all.addAll(CATEGORY_10.subList(0, Math.min(classes, CATEGORY_10.size())));
    Set<Integer> taken = new HashSet<>(CATEGORY_10);
    taken.add(WHITE);
    for (int turn = 0; all.size() <= classes; turn++) {
      int color = turned(turn);
      if (taken.add(color)) {
        all.add(color);
      }
    }
    this.colors = List.copyOf(all);
  }

  /** The colour of a class as {@code 0xrrggbb}; white for the background and beyond the labels. */
  public int rgb(int classId) {
    return classId < colors.size() ? colors.get(classId) : WHITE;
  }

  /** The colour of a class as {@code #rrggbb}. */
  public String hex(int classId) {
    return "#%06x".formatted(rgb(classId));
  }

  private static int turned(int turn) {
    double hue = 6 * (turn * GOLDEN_SECTION % 1);
    double value = LIGHTNESS[turn % LIGHTNESS.length];
    return channel(hue + 5, value) << 16 | channel(hue + 3, value) << 8 | channel(hue + 1, value);
  }

  /** One channel of a colour of the HSV cone with saturation 0.75. */
  private static int channel(double turned, double value) {
    double k = turned % 6;
    double part = Math.max(0, Math.min(Math.min(k, 4 - k), 1));
    return (int) Math.round(255 * value * (1 - 0.75 * part));
  }
}
