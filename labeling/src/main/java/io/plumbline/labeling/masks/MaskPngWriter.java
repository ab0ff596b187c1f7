package io.plumbline.labeling.masks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Writes a mask as a PNG of 8 bits with a palette: a pixel's value is its class, and the palette
 * has that class's colour, white where there is no class (the form of AWS's own segmentation
 * tools). The same mask always has the same bytes. Nothing but two rows is held besides the mask.
 */
public final class MaskPngWriter {
  private static final int COLORS = 256;
  private static final byte PALETTE = 3;
  private static final byte EIGHT_BITS = 8;

  /** Each row is stored as its difference from the one above: most of a mask then is zeros. */
  private static final byte UP = 2;

  private final MaskPalette palette;

  public MaskPngWriter(MaskPalette palette) {
    this.palette = palette;
  }

  /** Writes the file; the stream stays open. */
  public void write(Mask mask, OutputStream out) throws IOException {
    PngChunks chunks = new PngChunks(out);
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(mask.width())
            .putInt(mask.height())
            .put(EIGHT_BITS)
            .put(PALETTE)
            .array();
    chunks.write("IHDR", header, header.length);
    chunks.write("PLTE", colors(), 3 * COLORS);
    try (OutputStream data = chunks.data()) {
      writeRows(mask, new RunDeflater(data));
    }
    chunks.write("IEND", new byte[0], 0);
  }

  private byte[] colors() {
    ByteBuffer colors = ByteBuffer.allocate(3 * COLORS);
    for (int value = 0; value < COLORS; value++) {
      int rgb = palette.rgb(value);
      colors.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
    }
    return colors.array();
  }

  private static void writeRows(Mask mask, RunDeflater deflater) throws IOException {
    byte[] above = new byte[mask.width()];
    byte[] row = new byte[mask.width()];
    byte[] filtered = new byte[mask.width() + 1];
    filtered[0] = UP;
    for (int y = 0; y < mask.height(); y++) {
      mask.copyRow(y, row);
      for (int x = 0; x < row.length; x++) {
        filtered[x + 1] = (byte) (row[x] - above[x]);
      }
      deflater.write(filtered, filtered.length);
      byte[] spare = above;
      above = row;
      row = spare;
    }
    deflater.finish();
  }
}
