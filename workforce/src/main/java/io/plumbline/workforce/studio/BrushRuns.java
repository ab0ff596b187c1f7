package io.plumbline.workforce.studio;

import io.plumbline.labeling.InputException;

/**
 * What a brush of Label Studio painted: its image's pixels, packed by npm's {@code
 * @thi.ng/rle-pack}. A stream of bits, the highest first: 32 bits with the number of values, 5 with
 * the size of a value less 1, four times 4 with the sizes of lengths less 1, and then blocks of a
 * bit that tells whether one value is repeated, 2 bits that choose the size of a length, the length
 * less 1, and the value or values. The values are a picture's red, green, blue and alpha, row by
 * row; alpha tells how much of a pixel is painted.
 *
 * <p>Nothing is held besides the packed bytes.
 */
final class BrushRuns {
  private static final int CHANNELS = 4;
  private static final int BYTE = 8;

  /** From here on the larger part of the pixel is painted. */
  private static final int HALF = 128;

  /** Told of pixels that are painted. */
  @FunctionalInterface
  interface Painter {
    void paint(int fromPixel, int toPixel);
  }

  private final byte[] packed;
  private final int pixels;
  private long bit;

  /**
   * @param pixels how many pixels the picture has
   */
  BrushRuns(byte[] packed, int pixels) {
    this.packed = packed;
    this.pixels = pixels;
  }

  /**
   * Tells of all pixels that are painted, from the first to the last.
   *
   * @throws InputException when these are not the runs of such a picture
   */
  void forEachPainted(Painter painter) {
    long values = read(32);
    require(values == (long) CHANNELS * pixels, "is of another image than \"original_width\" says");
    require(read(5) + 1 == BYTE, "has values that are no bytes");
    int[] lengths = new int[CHANNELS];
    for (int n = 0; n < lengths.length; n++) {
      lengths[n] = (int) read(4) + 1;
    }
    long value = 0;
    while (value < values) {
      value = block(value, values, lengths, painter);
    }
  }

  /** Reads a block; the number of the value behind it. */
  private long block(long from, long values, int[] lengths, Painter painter) {
    boolean repeated = read(1) == 1;
    long to = from + 1 + read(lengths[(int) read(2)]);
    require(to <= values, "is longer than its image");
    if (repeated) {
      repeat(from, to, read(BYTE), painter);
    } else {
      for (long value = from; value < to; value++) {
        repeat(value, value + 1, read(BYTE), painter);
      }
    }
    return to;
  }

  private static void repeat(long from, long to, long alpha, Painter painter) {
    if (alpha >= HALF) {
      // Alpha is the last value of a pixel: so many of them stand before a value.
      int first = (int) (from / CHANNELS);
      int last = (int) (to / CHANNELS);
      if (first < last) {
        painter.paint(first, last);
      }
    }
  }

  private long read(int bits) {
    require(bit + bits <= (long) packed.length * BYTE, "ends too early");
    long value = 0;
    for (int n = 0; n < bits; n++) {
      int octet = packed[(int) (bit / BYTE)];
      value = value << 1 | octet >> (BYTE - 1 - bit % BYTE) & 1;
      bit++;
    }
    return value;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new InputException("\"rle\" " + otherwise);
    }
  }
}
