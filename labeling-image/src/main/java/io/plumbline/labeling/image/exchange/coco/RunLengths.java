package io.plumbline.labeling.image.exchange.coco;

import java.util.Arrays;

/**
 * Pixels of an image as COCO counts them, down one column after the other: how many do not belong,
 * how many then do, and so on. COCO's "RLE"; after {@code maskApi.c} of pycocotools, which gives
 * the same counts and the same text.
 */
final class RunLengths {
  private static final int FIRST_CHARACTER = 48;
  private static final int LAST_CHARACTER = FIRST_CHARACTER + 63;
  private static final int BITS = 5;
  private static final int CONTINUES = 0x20;
  private static final int NEGATIVE = 0x10;

  private final int width;
  private final int height;
  private final int[] counts;

  private RunLengths(int width, int height, int[] counts) {
    this.width = width;
    this.height = height;
    this.counts = counts;
  }

  /**
   * @throws IllegalArgumentException unless the counts are those of so many pixels
   */
  static RunLengths of(int width, int height, int... counts) {
    long all = 0;
    for (int count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("has the negative count " + count);
      }
      all += count;
    }
    if (all != (long) width * height) {
      throw new IllegalArgumentException(
          "counts %d pixels, but %d x %d are there".formatted(all, width, height));
    }
    return new RunLengths(width, height, counts.clone());
  }

  /**
   * Reads COCO's text: six bits a character, five of them of a number, the lowest first; from the
   * fourth number on the difference from the last but one.
   *
   * @throws IllegalArgumentException when it is no such text
   */
  static RunLengths parse(int width, int height, String text) {
    long[] counts = new long[text.length()];
    int size = 0;
    int at = 0;
    while (at < text.length()) {
      long number = 0;
      int shift = 0;
      int bits;
      do {
        require(shift < Integer.SIZE, at);
        bits = bits(text, at++);
        number |= (long) (bits & 0x1f) << shift;
        shift += BITS;
      } while ((bits & CONTINUES) != 0);
      number |= (bits & NEGATIVE) != 0 ? -1L << shift : 0;
      counts[size] = size > 2 ? number + counts[size - 2] : number;
      size++;
    }
    return of(width, height, exact(Arrays.copyOf(counts, size)));
  }

  private static void require(boolean holds, int at) {
    if (!holds) {
      throw new IllegalArgumentException("is no text of run lengths at character " + (at + 1));
    }
  }

  private static int bits(String text, int at) {
    char character = at < text.length() ? text.charAt(at) : 0;
    require(character >= FIRST_CHARACTER && character <= LAST_CHARACTER, at);
    return character - FIRST_CHARACTER;
  }

  private static int[] exact(long[] counts) {
    return Arrays.stream(counts)
        .mapToInt(count -> count < 0 || count > Integer.MAX_VALUE ? -1 : (int) count)
        .toArray();
  }

  /** COCO's text; {@link #parse} reads it. */
  String text() {
    StringBuilder text = new StringBuilder(2 * counts.length);
    for (int i = 0; i < counts.length; i++) {
      append(i > 2 ? counts[i] - counts[i - 2] : counts[i], text);
    }
    return text.toString();
  }

  private static void append(int number, StringBuilder text) {
    int rest = number;
    boolean continues;
    do {
      int bits = rest & 0x1f;
      rest >>= BITS;
      continues = (bits & NEGATIVE) != 0 ? rest != -1 : rest != 0;
      text.append((char) (FIRST_CHARACTER + (continues ? bits | CONTINUES : bits)));
    } while (continues);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** How many pixels belong. */
  int area() {
    int area = 0;
    for (int i = 1; i < counts.length; i += 2) {
      area += counts[i];
    }
    return area;
  }

  /** Takes a run of pixels that belong, counted down the columns. */
  @FunctionalInterface
  interface RunVisitor {
    void visit(int start, int end);
  }

  void forEachRun(RunVisitor visitor) {
    int position = 0;
    for (int i = 0; i < counts.length; i++) {
      if (i % 2 == 1) {
        visitor.visit(position, position + counts[i]);
      }
      position += counts[i];
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RunLengths runs
        && width == runs.width
        && height == runs.height
        && Arrays.equals(counts, runs.counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "%d x %d: %s".formatted(width, height, Arrays.toString(counts));
  }
}
