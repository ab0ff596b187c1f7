package io.plumbline.quickstart.report;

import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskPalette;
import java.util.List;

/** How classes are named and coloured in drawings. */
final class ClassStyle {
  private final List<String> names;
  private final MaskPalette palette;
  private final int colors;

  ClassStyle(List<String> names) {
    this.names = List.copyOf(names);
    this.colors = Math.min(names.size(), Mask.MOST_CLASSES);
    this.palette = new MaskPalette(colors);
  }

  /** The name of the class with this index. */
  String name(int index) {
    return names.get(index);
  }

  /** The colour of the class with this index; beyond {@value Mask#MOST_CLASSES} they come again. */
  String color(int index) {
    return palette.hex(1 + index % colors);
  }
}
