package io.plumbline.labeling.masks;

import java.util.Arrays;

/**
 * A mask that is being painted, pixel by pixel in the order of rows; all background at first. It
 * takes as much memory as the mask, and nothing more.
 */
public final class MaskCanvas {
  private final int width;
  private final int height;
  private final byte[] classes;

  /**
   * @throws io.plumbline.labeling.InputException when no mask can have this size
   */
  public MaskCanvas(int width, int height) {
    Mask.requirePossible(width, height, "a mask");
    this.width = width;
    this.height = height;
    this.classes = new byte[width * height];
  }

  public int pixels() {
    return classes.length;
  }

  /** Paints the pixels from the first to before the last, which are counted row by row. */
  public void paint(int from, int to, int classId) {
    Arrays.fill(classes, from, to, (byte) classId);
  }

  /** The mask as it is painted now; painting on changes it. */
  public Mask mask() {
    return new Mask(width, height, classes);
  }
}
