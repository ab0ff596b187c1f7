package io.plumbline.models.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tensors and a few words about them in the safetensors format: an 8-byte little-endian header
 * length, a JSON header with each tensor's type, shape and byte range, then the raw values. The
 * same content always gives the same bytes. Only type {@code F32} is written and read.
 *
 * @param metadata free text by key, kept under the format's {@code __metadata__}
 * @param tensors the tensors, in the order in which they stand in the file
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
public record TensorFile(SortedMap<String, String> metadata, List<Tensor> tensors) {
  private static final int MAX_HEADER = 100_000_000;
  private static final int CHUNK = 1 << 16;

  /** Copies both collections. */
  public TensorFile {
    metadata = new TreeMap<>(metadata);
    tensors = List.copyOf(tensors);
  }

  /** A file without metadata. */
  public static TensorFile of(List<Tensor> tensors) {
    return new TensorFile(new TreeMap<>(), tensors);
  }

  /** The tensor of that name. */
  public Optional<Tensor> tensor(String name) {
    return tensors.stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** Writes the file; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    byte[] header = TensorHeader.of(this).bytes();
    out.write(littleEndian(header.length));
    out.write(header);
    for (Tensor tensor : tensors) {
      writeValues(tensor.values(), out);
    }
  }

  private static void writeValues(float[] values, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    FloatBuffer floats = floats(chunk);
    for (int done = 0; done < values.length; done += floats.position()) {
      floats.clear();
      floats.put(values, done, Math.min(floats.remaining(), values.length - done));
      out.write(chunk, 0, Float.BYTES * floats.position());
    }
  }

  /**
   * Reads a file to its end. Never takes much more memory than there are bytes, whatever the header
   * promises.
   *
   * @throws TensorFormatException with one sentence when the bytes are no such file, or are cut
   *     short
   * @throws IOException when they cannot be read
   */
  public static TensorFile readFrom(InputStream in) throws IOException {
    long length = ByteBuffer.wrap(whole(in, Long.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > MAX_HEADER) {
      throw new TensorFormatException("the tensor file has no readable header");
    }
    TensorHeader header = TensorHeader.parse(whole(in, (int) length));
    List<Tensor> tensors = new ArrayList<>();
    for (TensorHeader.Entry entry : header.entries()) {
      tensors.add(new Tensor(entry.name(), entry.shape(), values(in, entry.count())));
    }
    if (in.read() >= 0) {
      throw new TensorFormatException("the tensor file goes on after its last tensor");
    }
    return new TensorFile(header.metadata(), tensors);
  }

  private static float[] values(InputStream in, int count) throws IOException {
    float[] values = new float[Math.min(count, CHUNK)];
    for (int done = 0; done < count; ) {
      int more = Math.min(CHUNK / Float.BYTES, count - done);
      byte[] chunk = whole(in, Float.BYTES * more);
      if (done + more > values.length) {
        values = Arrays.copyOf(values, (int) Math.min(count, 2L * values.length));
      }
      floats(chunk).get(values, done, more);
      done += more;
    }
    return values;
  }

  private static FloatBuffer floats(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  private static byte[] whole(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new TensorFormatException("the tensor file is cut short");
    }
    return bytes;
  }

  private static byte[] littleEndian(long value) {
    byte[] bytes = new byte[Long.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
    return bytes;
  }
}
