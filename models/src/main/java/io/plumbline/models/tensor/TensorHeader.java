package io.plumbline.models.tensor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The JSON header of a tensor file.
 *
 * @param metadata free text by key
 * @param entries the tensors, in the order of their values
 */
record TensorHeader(SortedMap<String, String> metadata, List<Entry> entries) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String METADATA = "__metadata__";
  private static final String TYPE = "F32";

  /** A tensor's name, shape and number of values. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Entry(String name, long[] shape, int count) {}

  static TensorHeader of(TensorFile file) {
    return new TensorHeader(
        file.metadata(),
        file.tensors().stream()
            .map(tensor -> new Entry(tensor.name(), tensor.shape(), tensor.values().length))
            .toList());
  }

  byte[] bytes() {
    ObjectNode header = JSON.createObjectNode();
    ObjectNode words = header.putObject(METADATA);
    metadata.forEach(words::put);
    long start = 0;
    for (Entry entry : entries) {
      long end = start + (long) Float.BYTES * entry.count();
      ObjectNode node = header.putObject(entry.name()).put("dtype", TYPE);
      node.set("shape", JSON.valueToTree(entry.shape()));
      node.putArray("data_offsets").add(start).add(end);
      start = end;
    }
    return header.toString().getBytes(StandardCharsets.UTF_8);
  }

  static TensorHeader parse(byte[] bytes) throws IOException {
    JsonNode header = json(bytes);
    SortedMap<String, String> words = new TreeMap<>();
    header.path(METADATA).properties().forEach(e -> words.put(e.getKey(), e.getValue().asText()));
    List<Entry> entries = new ArrayList<>();
    long position = 0;
    for (Map.Entry<String, JsonNode> each : header.properties()) {
      if (!each.getKey().equals(METADATA)) {
        Entry entry = entry(each.getKey(), each.getValue(), position);
        entries.add(entry);
        position += (long) Float.BYTES * entry.count();
      }
    }
    return new TensorHeader(words, entries);
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    try {
      JsonNode header = JSON.readTree(bytes);
      if (header.isObject()) {
        return header;
      }
    } catch (JsonProcessingException e) {
      throw new TensorFormatException("the tensor file has no readable header", e);
    }
    throw new TensorFormatException("the tensor file has no readable header");
  }

  /** Checks one tensor before anything is allocated for it. */
  private static Entry entry(String name, JsonNode node, long position) throws IOException {
    long[] range = longs(name, node.path("data_offsets"));
    boolean floats = node.path("dtype").asText().equals(TYPE);
    if (!floats || range.length != 2 || range[0] != position || range[1] < range[0]) {
      throw new TensorFormatException(
          "tensor %s is not stored as %s next to the one before it".formatted(name, TYPE));
    }
    long[] shape = longs(name, node.path("shape"));
    long bytes = range[1] - range[0];
    if (bytes % Float.BYTES != 0 || bytes / Float.BYTES != product(name, shape)) {
      throw new TensorFormatException(
          "tensor %s has another size than its shape says".formatted(name));
    }
    return new Entry(name, shape, (int) (bytes / Float.BYTES));
  }

  private static long product(String name, long[] shape) throws IOException {
    long product = 1;
    for (long length : shape) {
      if (length < 0 || (length > 0 && product > Integer.MAX_VALUE / length)) {
        throw new TensorFormatException("tensor %s has an impossible shape".formatted(name));
      }
      product *= length;
    }
    return product;
  }

  private static long[] longs(String name, JsonNode array) throws IOException {
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      if (!array.path(i).isIntegralNumber() || !array.path(i).canConvertToLong()) {
        throw new TensorFormatException(
            "tensor %s is not described by whole numbers".formatted(name));
      }
      values[i] = array.get(i).asLong();
    }
    return values;
  }
}
