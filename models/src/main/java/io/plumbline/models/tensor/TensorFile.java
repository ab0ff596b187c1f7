package io.plumbline.models.tensor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METADATA = "__metadata__";
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
    byte[] header = header().toString().getBytes(StandardCharsets.UTF_8);
    out.write(littleEndian(8).putLong(header.length).array());
    out.write(header);
    for (Tensor tensor : tensors) {
      writeValues(tensor.values(), out);
    }
  }

  private ObjectNode header() {
    ObjectNode header = JSON.createObjectNode();
    ObjectNode words = header.putObject(METADATA);
    metadata.forEach(words::put);
    long start = 0;
    for (Tensor tensor : tensors) {
      ObjectNode entry = header.putObject(tensor.name()).put("dtype", "F32");
      for (long length : tensor.shape()) {
        entry.withArray("shape").add(length);
      }
      if (tensor.shape().length == 0) {
        entry.putArray("shape");
      }
      long end = start + 4L * tensor.values().length;
      entry.putArray("data_offsets").add(start).add(end);
      start = end;
    }
    return header;
  }

  private static void writeValues(float[] values, OutputStream out) throws IOException {
    ByteBuffer chunk = littleEndian(CHUNK);
    for (float value : values) {
      chunk.putFloat(value);
      if (!chunk.hasRemaining()) {
        out.write(chunk.array());
        chunk.clear();
      }
    }
    out.write(chunk.array(), 0, chunk.position());
  }

  /**
   * Reads a file to its end.
   *
   * @throws IOException with one sentence when the bytes are no such file, or are cut short
   */
  public static TensorFile readFrom(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    try {
      long length = ByteBuffer.wrap(data.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
      if (length < 2 || length > MAX_HEADER) {
        throw new IOException("the tensor file has no readable header");
      }
      JsonNode header = JSON.readTree(data.readNBytes((int) length));
      return new TensorFile(metadataOf(header), tensorsOf(header, data));
    } catch (java.nio.BufferUnderflowException | EOFException e) {
      throw new IOException("the tensor file is cut short", e);
    }
  }

  private static SortedMap<String, String> metadataOf(JsonNode header) {
    SortedMap<String, String> words = new TreeMap<>();
    header.path(METADATA).properties().forEach(e -> words.put(e.getKey(), e.getValue().asText()));
    return words;
  }

  private static List<Tensor> tensorsOf(JsonNode header, DataInputStream data) throws IOException {
    List<Tensor> tensors = new ArrayList<>();
    long position = 0;
    Iterator<Map.Entry<String, JsonNode>> entries = header.properties().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonNode> entry = entries.next();
      if (!entry.getKey().equals(METADATA)) {
        long[] range = longs(entry.getValue().path("data_offsets"));
        requireContiguous(entry, range, position);
        tensors.add(read(entry.getKey(), longs(entry.getValue().path("shape")), range, data));
        position = range[1];
      }
    }
    return tensors;
  }

  private static void requireContiguous(
      Map.Entry<String, JsonNode> entry, long[] range, long position) throws IOException {
    boolean floats = entry.getValue().path("dtype").asText().equals("F32");
    if (!floats || range.length != 2 || range[0] != position || range[1] < range[0]) {
      throw new IOException(
          "tensor %s is not stored as F32 next to the one before it".formatted(entry.getKey()));
    }
  }

  private static Tensor read(String name, long[] shape, long[] range, DataInputStream data)
      throws IOException {
    float[] values = new float[Math.toIntExact((range[1] - range[0]) / 4)];
    byte[] chunk = new byte[CHUNK];
    for (int done = 0; done < values.length; ) {
      int count = Math.min(CHUNK / 4, values.length - done);
      data.readFully(chunk, 0, 4 * count);
      ByteBuffer.wrap(chunk)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values, done, count);
      done += count;
    }
    return new Tensor(name, shape, values);
  }

  private static long[] longs(JsonNode array) {
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asLong();
    }
    return values;
  }

  private static ByteBuffer littleEndian(int capacity) {
    return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }
}
