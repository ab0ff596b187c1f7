package io.plumbline.labeling.masks;

import io.plumbline.labeling.InputException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads a PNG image row by row. Two rows are held, and nothing is taken for what the header
 * promises. It reads what tools and browsers write as masks, without interlacing: palettes and
 * greys of up to 8 bits, colours of 8 bits, with or without transparency.
 */
final class PngImage {
  private static final int OPAQUE = 0xff000000;
  private static final int PALETTE_BYTES = 3 * 256;

  private final String what;
  private final PngHeader header;
  private final int[] palette;
  private final PngData data;
  private final DataInputStream rows;
  private final PngFilter filter;
  private byte[] row;
  private byte[] above;

  /**
   * Reads up to the first pixel.
   *
   * @param what the subject of sentences about the file
   * @throws InputException when it is no PNG, damaged, too large or of an unusual kind
   * @throws IOException when the stream fails
   */
  PngImage(InputStream in, String what) throws IOException {
    this.what = what;
    this.data = new PngData(in, what);
    require(data.next().equals("IHDR"), "it does not start with its header");
    this.header = PngHeader.parse(data.content(PngHeader.BYTES), what);
    this.palette = palette();
    this.rows = new DataInputStream(new InflaterInputStream(data));
    this.filter = new PngFilter(header.pixelBytes());
    this.row = new byte[header.rowBytes()];
    this.above = new byte[header.rowBytes()];
  }

  PngHeader header() {
    return header;
  }

  private int[] palette() throws IOException {
    int[] colors = new int[0];
    for (String type = data.next(); !type.equals("IDAT"); type = data.next()) {
      require(!type.equals("IEND"), "it has no pixels");
      if (type.equals("PLTE")) {
        colors = colors(data.content(PALETTE_BYTES));
      } else if (type.equals("tRNS")) {
        addAlpha(data.content(PALETTE_BYTES), colors);
      }
    }
    require(header.kind() != PngHeader.Kind.PALETTE || colors.length > 0, "it has no palette");
    return colors;
  }

  private static int[] colors(byte[] bytes) {
    int[] colors = new int[bytes.length / 3];
    for (int i = 0; i < colors.length; i++) {
      colors[i] = OPAQUE | rgb(bytes, 3 * i);
    }
    return colors;
  }

  private void addAlpha(byte[] alpha, int[] colors) {
    if (header.kind() != PngHeader.Kind.PALETTE) {
      throw new InputException(what + " has a transparent colour, and masks must not");
    }
    for (int i = 0; i < Math.min(alpha.length, colors.length); i++) {
      colors[i] = (colors[i] & 0xffffff) | (alpha[i] & 0xff) << 24;
    }
  }

  /**
   * Reads the next row.
   *
   * @param pixels gets the numbers of palettes and greys as they are, of other kinds the colours as
   *     {@code 0xaarrggbb}
   */
  void nextRow(int[] pixels) throws IOException {
    try {
      int kind = rows.readUnsignedByte();
      rows.readFully(row);
      require(kind < PngFilter.KINDS, "there is no filter " + kind);
      filter.undo(kind, row, above);
    } catch (EOFException | ZipException e) {
      throw new InputException(what + " is damaged: its pixels are cut off or garbled", e);
    }
    for (int x = 0; x < pixels.length; x++) {
      pixels[x] = header.kind().isSingle() ? number(x) : color(x);
    }
    byte[] spare = above;
    above = row;
    row = spare;
  }

  /** Checks that there is nothing after the last row, and the checksum over all of them. */
  void finish() throws IOException {
    try {
      require(rows.read() < 0, "it has more pixels than its header says");
      // To the end of the last chunk of pixels, so that its checksum is looked at.
      data.transferTo(OutputStream.nullOutputStream());
    } catch (EOFException | ZipException e) {
      throw new InputException(what + " is damaged: its pixels are cut off or garbled", e);
    }
  }

  private int number(int x) {
    int bit = x * header.bits();
    int shift = 8 - header.bits() - bit % 8;
    return row[bit / 8] >> shift & (1 << header.bits()) - 1;
  }

  private int color(int x) {
    return switch (header.kind()) {
      case RGB -> OPAQUE | rgb(row, 3 * x);
      case RGB_ALPHA -> row[4 * x + 3] << 24 | rgb(row, 4 * x);
      default -> row[2 * x + 1] << 24 | grey(row[2 * x] & 0xff);
    };
  }

  /** The colour of a pixel that {@link #nextRow} gave, as {@code 0xaarrggbb}. */
  int argb(int pixel) {
    return switch (header.kind()) {
      case PALETTE -> colorOf(pixel);
      case GREY -> OPAQUE | grey(pixel * 255 / ((1 << header.bits()) - 1));
      default -> pixel;
    };
  }

  private int colorOf(int number) {
    require(number < palette.length, "its palette has no colour " + number);
    return palette[number];
  }

  private static int grey(int level) {
    return level << 16 | level << 8 | level;
  }

  private static int rgb(byte[] bytes, int start) {
    return (bytes[start] & 0xff) << 16 | (bytes[start + 1] & 0xff) << 8 | (bytes[start + 2] & 0xff);
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      throw new InputException(what + " is damaged: " + problem);
    }
  }
}
