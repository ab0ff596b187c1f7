package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.masks.Mask;
import java.util.List;
import java.util.TreeMap;

/** All the pixels of one class in a mask. */
final class MaskRegion {
  private final int value;
  private final int width;
  private final int height;
  private final RunCounts runs = new RunCounts();
  private int left = Integer.MAX_VALUE;
  private int top = Integer.MAX_VALUE;
  private int right;
  private int bottom;

  private MaskRegion(int value, Mask mask) {
    this.value = value;
    this.width = mask.width();
    this.height = mask.height();
  }

  /** The regions of all classes that are in the mask, but for the background, by class. */
  static List<MaskRegion> of(Mask mask) {
    var regions = new TreeMap<Integer, MaskRegion>();
    for (int x = 0; x < mask.width(); x++) {
      int end;
      for (int y = 0; y < mask.height(); y = end) {
        int value = mask.classAt(x, y);
        end = y + 1;
        while (end < mask.height() && mask.classAt(x, end) == value) {
          end++;
        }
        if (value > 0) {
          regions.computeIfAbsent(value, id -> new MaskRegion(id, mask)).add(x, y, end);
        }
      }
    }
    return List.copyOf(regions.values());
  }

  private void add(int x, int start, int end) {
    runs.add(x * height + start, x * height + end);
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, start);
    bottom = Math.max(bottom, end);
  }

  RunLengths pixels() {
    return runs.of(width, height);
  }

  /** The smallest box around them, with the class index: 0 is the first label. */
  Box box() {
    return new Box(value - 1, left, top, right - left, bottom - top);
  }
}
