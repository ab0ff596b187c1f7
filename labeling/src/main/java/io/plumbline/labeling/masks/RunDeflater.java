package io.plumbline.labeling.masks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Adler32;

/**
 * Compresses bytes into the zlib format (RFC 1950) by what masks are made of, runs of one value:
 * one block of Deflate's fixed codes (RFC 1951, 3.2.6) whose matches all have distance 1.
 *
 * <p>{@link java.util.zip.Deflater} would make smaller files of ragged masks, but other ones with
 * every version of the zlib that a Java was built with, and a mask must have the same bytes on
 * every machine.
 */
final class RunDeflater {
  private static final int END = 256;
  private static final int LONGEST = 258;
  private static final int SHORTEST = 3;
  private static final int DISTANCE_BITS = 5;

  private final OutputStream out;
  private final Adler32 adler = new Adler32();
  private long bits;
  private int bitCount;
  private int last = -1;
  private int repeats;

  RunDeflater(OutputStream out) throws IOException {
    this.out = out;
    out.write(0x78);
    out.write(0x01);
    // The last block there is, with fixed codes.
    putBits(0b011, 3);
  }

  void write(byte[] bytes, int length) throws IOException {
    adler.update(bytes, 0, length);
    for (int i = 0; i < length; i++) {
      write(bytes[i] & 0xff);
    }
  }

  /** Ends the stream; the sink stays open. */
  void finish() throws IOException {
    endRun();
    putCode(END);
    putBits(0, (8 - bitCount % 8) % 8);
    long sum = adler.getValue();
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (sum >> shift));
    }
  }

  private void write(int value) throws IOException {
    if (value != last) {
      endRun();
      last = value;
      putCode(value);
    } else if (++repeats == LONGEST) {
      endRun();
    }
  }

  private void endRun() throws IOException {
    if (repeats >= SHORTEST) {
      putLength(repeats);
      putBits(0, DISTANCE_BITS);
    } else {
      for (int i = 0; i < repeats; i++) {
        putCode(last);
      }
    }
    repeats = 0;
  }

  private void putLength(int length) throws IOException {
    int rest = length - SHORTEST;
    if (length == LONGEST) {
      putCode(285);
    } else if (rest < 8) {
      putCode(257 + rest);
    } else {
      int extra = 29 - Integer.numberOfLeadingZeros(rest);
      putCode(257 + 4 * extra + (rest >> extra));
      putBits(rest & ((1 << extra) - 1), extra);
    }
  }

  private void putCode(int symbol) throws IOException {
    if (symbol < 144) {
      putReversed(0b00110000 + symbol, 8);
    } else if (symbol < 256) {
      putReversed(0b110010000 + symbol - 144, 9);
    } else if (symbol < 280) {
      putReversed(symbol - 256, 7);
    } else {
      putReversed(0b11000000 + symbol - 280, 8);
    }
  }

  private void putReversed(int code, int length) throws IOException {
    putBits(Integer.reverse(code) >>> (32 - length), length);
  }

  private void putBits(int value, int count) throws IOException {
    bits |= (long) value << bitCount;
    bitCount += count;
    while (bitCount >= 8) {
      out.write((int) bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }
}
