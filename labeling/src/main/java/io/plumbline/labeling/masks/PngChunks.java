package io.plumbline.labeling.masks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Writes the parts of a PNG file, each with its length and checksum. */
final class PngChunks {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int DATA_BYTES = 1 << 15;

  private final OutputStream out;

  PngChunks(OutputStream out) throws IOException {
    this.out = out;
    out.write(SIGNATURE);
  }

  static byte[] signature() {
    return SIGNATURE.clone();
  }

  void write(String type, byte[] content, int length) throws IOException {
    byte[] name = type.getBytes(US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content, 0, length);
    out.write(ByteBuffer.allocate(4).putInt(length).array());
    out.write(name);
    out.write(content, 0, length);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** A stream whose content becomes IDAT chunks; to be closed at its end. */
  OutputStream data() {
    return new Data();
  }

  private final class Data extends OutputStream {
    private final byte[] buffer = new byte[DATA_BYTES];
    private int filled;

    @Override
    public void write(int value) throws IOException {
      buffer[filled++] = (byte) value;
      if (filled == buffer.length) {
        close();
      }
    }

    @Override
    public void close() throws IOException {
      if (filled > 0) {
        PngChunks.this.write("IDAT", buffer, filled);
        filled = 0;
      }
    }
  }
}
