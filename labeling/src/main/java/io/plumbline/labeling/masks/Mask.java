package io.plumbline.labeling.masks;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.ImageSize;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The class of each pixel of an image: 0 is the background, 1 the first label. One byte a pixel, so
 * at most {@value #MOST_CLASSES} labels.
 */
public final class Mask {
  /** How many labels there may be. */
  public static final int MOST_CLASSES = 255;

  private static final int MOST_PIXELS = 100_000_000;
  private static final int LONGEST_SIDE = 65_535;

  private final int width;
  private final int height;
  private final byte[] classes;

  /** Takes the array as its own: nobody must change it any more. */
  Mask(int width, int height, byte[] classes) {
    requirePossible(width, height, "a mask");
    if (classes.length != width * height) {
      throw new IllegalArgumentException(
          "%d pixels do not make %d x %d".formatted(classes.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.classes = classes;
  }

  /**
   * A mask of these classes, row by row from the top left corner. The array is copied.
   *
   * @throws InputException when it has no pixel, more than 100 million (Ground Truth's limit), or a
   *     side of more than 65,535
   */
  public static Mask of(int width, int height, byte[] classes) {
    return new Mask(width, height, classes.clone());
  }

  /**
   * @param what the subject of the sentence
   * @throws InputException when no mask can have this size
   */
  static void requirePossible(int width, int height, String what) {
    boolean possible = width >= 1 && height >= 1 && width <= LONGEST_SIDE && height <= LONGEST_SIDE;
    if (!possible || (long) width * height > MOST_PIXELS) {
      throw new InputException(
          what
              + " has %d x %d pixels, but each side must be from 1 to 65,535 and all of it at most 100 million"
                  .formatted(width, height));
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The number of pixels. */
  public int pixels() {
    return classes.length;
  }

  /** The size as that of a colour image. */
  public ImageSize size() {
    return ImageSize.ofColour(width, height);
  }

  /** The class of a pixel, which is counted row by row. */
  public int classAt(int pixel) {
    return classes[pixel] & 0xff;
  }

  /** The class in a column and a row, which must be within the mask. */
  public int classAt(int x, int y) {
    return classAt(y * width + x);
  }

  /** The classes that at least one pixel has, ascending; 0 among them if there is background. */
  public int[] classesPresent() {
    boolean[] present = new boolean[MOST_CLASSES + 1];
    for (byte id : classes) {
      present[id & 0xff] = true;
    }
    return IntStream.rangeClosed(0, MOST_CLASSES).filter(id -> present[id]).toArray();
  }

  /** Whether it is of the same width and height. */
  public boolean isAsLargeAs(Mask other) {
    return width == other.width && height == other.height;
  }

  /** The row of that number, from 0. */
  void copyRow(int y, byte[] row) {
    System.arraycopy(classes, y * width, row, 0, width);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mask mask && isAsLargeAs(mask) && Arrays.equals(classes, mask.classes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(classes);
  }

  @Override
  public String toString() {
    return "a mask of " + width + " x " + height + " pixels";
  }
}
