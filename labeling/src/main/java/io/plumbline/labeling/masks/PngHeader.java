package io.plumbline.labeling.masks;

import io.plumbline.labeling.InputException;
import java.nio.ByteBuffer;

/**
 * What a PNG file says of itself before its pixels.
 *
 * @param bits of each sample: 1, 2, 4 or 8
 */
record PngHeader(int width, int height, int bits, Kind kind) {
  static final int BYTES = 13;

  /** What a pixel is made of. */
  enum Kind {
    GREY(0, 1),
    RGB(2, 3),
    PALETTE(3, 1),
    GREY_ALPHA(4, 2),
    RGB_ALPHA(6, 4);

    private final int code;
    private final int samples;

    Kind(int code, int samples) {
      this.code = code;
      this.samples = samples;
    }

    /** Whether a pixel is one number, as in masks, and not a colour. */
    boolean isSingle() {
      return samples == 1;
    }

    static Kind of(int code, String what) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new InputException(what + " is damaged: there is no kind " + code + " of pixels");
    }
  }

  /**
   * Reads the header's bytes. Sizes that no mask has are refused here, before memory is taken for
   * pixels, and so are the kinds of file that no tool makes of a mask.
   *
   * @throws InputException in one sentence about {@code what}
   */
  static PngHeader parse(byte[] content, String what) {
    if (content.length != BYTES) {
      throw new InputException(what + " is damaged: its header is not of 13 bytes");
    }
    ByteBuffer header = ByteBuffer.wrap(content);
    int width = header.getInt();
    int height = header.getInt();
    int bits = header.get();
    Kind kind = Kind.of(header.get(), what);
    Mask.requirePossible(width, height, what);
    require(bits != 16, what + " has 16 bits a sample, and masks have at most 8");
    boolean possible = kind.isSingle() ? Integer.bitCount(bits) == 1 && bits <= 8 : bits == 8;
    require(possible && bits > 0, what + " is damaged: no pixel has samples of " + bits + " bits");
    require(header.getShort() == 0, what + " is damaged: its compression is unknown");
    require(header.get() == 0, what + " is interlaced, and masks must not be");
    return new PngHeader(width, height, bits, kind);
  }

  /** Bytes of a row without its filter. */
  int rowBytes() {
    return (int) (((long) width * bits * kind.samples + 7) / 8);
  }

  /** How many bytes back the same sample of the pixel to the left is. */
  int pixelBytes() {
    return Math.max(1, bits * kind.samples / 8);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new InputException(sentence);
    }
  }
}
