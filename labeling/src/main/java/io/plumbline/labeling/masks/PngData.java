package io.plumbline.labeling.masks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.plumbline.labeling.InputException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file in turn, their checksums checked; as a stream, the content of the
 * current chunk and of those of the same name that follow it at once, as IDAT chunks do. No chunk
 * is held in memory, whatever length it claims.
 */
final class PngData extends InputStream {
  private final DataInputStream in;
  private final String what;
  private final CRC32 crc = new CRC32();
  private String type = "";
  private int left;

  /**
   * @param what the subject of sentences about the file
   * @throws InputException when it is no PNG
   */
  PngData(InputStream in, String what) throws IOException {
    this.in = new DataInputStream(in);
    this.what = what;
    byte[] signature = PngChunks.signature();
    if (!Arrays.equals(in.readNBytes(signature.length), signature)) {
      throw new InputException(what + " is not a PNG image");
    }
  }

  /** Goes to the next chunk, over what is left of this one; returns its name. */
  String next() throws IOException {
    try {
      if (!type.isEmpty()) {
        finishChunk();
      }
      left = in.readInt();
      byte[] name = new byte[4];
      in.readFully(name);
      crc.reset();
      crc.update(name);
      type = new String(name, US_ASCII);
    } catch (EOFException e) {
      throw damaged("it is cut off", e);
    }
    if (left < 0) {
      throw damaged("a chunk of it is too long", new IOException(type));
    }
    return type;
  }

  /** All of the current chunk, which must not be longer than this. */
  byte[] content(int most) throws IOException {
    if (left > most) {
      throw damaged("its chunk " + type + " is too long", new IOException(type));
    }
    byte[] content = new byte[left];
    int filled = 0;
    while (filled < content.length) {
      filled += take(content, filled, content.length - filled);
    }
    return content;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    String before = type;
    while (left == 0) {
      if (!next().equals(before)) {
        return -1;
      }
    }
    return take(buffer, offset, length);
  }

  private int take(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, Math.min(length, left));
    if (count < 0) {
      throw damaged("it is cut off", new EOFException());
    }
    crc.update(buffer, offset, count);
    left -= count;
    return count;
  }

  private void finishChunk() throws IOException {
    byte[] buffer = new byte[1 << 12];
    while (left > 0) {
      take(buffer, 0, buffer.length);
    }
    if (in.readInt() != (int) crc.getValue()) {
      throw damaged("a checksum of it is wrong", new IOException(type));
    }
  }

  private InputException damaged(String problem, IOException cause) {
    return new InputException(what + " is damaged: " + problem, cause);
  }
}
