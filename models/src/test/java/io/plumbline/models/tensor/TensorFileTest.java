package io.plumbline.models.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TensorFileTest {
  private static final String ONE_FLOAT =
      "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}".replace('\'', '"');

  @Test
  void a_small_file_has_the_bytes_that_the_format_asks_for() throws IOException {
    TensorFile file =
        new TensorFile(
            new TreeMap<>(Map.of("k", "v")),
            List.of(new Tensor("a", new long[] {1, 2}, new float[] {1, -2})));

    String header =
        "{'__metadata__':{'k':'v'},'a':{'dtype':'F32','shape':[1,2],'data_offsets':[0,8]}}"
            .replace('\'', '"');
    assertThat(HexFormat.of().formatHex(bytes(file)))
        .isEqualTo(
            "5100000000000000"
                + HexFormat.of().formatHex(header.getBytes(StandardCharsets.UTF_8))
                + "0000803f"
                + "000000c0");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void any_tensors_come_back_bit_by_bit_in_their_order(long seed) throws IOException {
    TensorFile file = random(new Random(seed));

    assertThat(read(bytes(file))).isEqualTo(file);
    assertThat(bytes(read(bytes(file)))).isEqualTo(bytes(file));
  }

  @Test
  void numbers_that_are_none_keep_their_bits() throws IOException {
    float[] odd = {
      Float.NaN, Float.NEGATIVE_INFINITY, -0f, Float.MIN_VALUE, Float.intBitsToFloat(0x7fa00001)
    };

    float[] back =
        read(bytes(TensorFile.of(List.of(Tensor.vector("odd", odd))))).tensors().get(0).values();

    assertThat(bits(back)).isEqualTo(bits(odd));
  }

  @Test
  void scalars_and_empty_tensors_and_no_tensors_at_all_are_files_too() throws IOException {
    TensorFile file =
        TensorFile.of(
            List.of(
                new Tensor("scalar", new long[0], new float[] {3}),
                new Tensor("empty", new long[] {0, 4}, new float[0])));

    assertThat(read(bytes(file))).isEqualTo(file);
    assertThat(read(bytes(TensorFile.of(List.of()))).tensors()).isEmpty();
  }

  @Test
  void a_header_padded_with_spaces_is_read() throws IOException {
    assertThat(read(file(ONE_FLOAT + "     ", 4)).tensor("a")).isPresent();
  }

  @Test
  void every_file_cut_short_anywhere_is_refused_with_one_sentence() throws IOException {
    byte[] whole =
        bytes(TensorFile.of(List.of(Tensor.vector("a", 1, 2, 3), Tensor.vector("b", 4))));

    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part))
          .isInstanceOf(TensorFormatException.class)
          .hasMessage("the tensor file is cut short");
    }
  }

  @Test
  void bytes_after_the_last_tensor_are_refused() {
    assertThatThrownBy(() -> read(file(ONE_FLOAT, 5)))
        .hasMessage("the tensor file goes on after its last tensor");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 100_000_001})
  void a_header_length_out_of_bounds_is_refused(long length) {
    byte[] bytes = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(TensorFormatException.class)
        .hasMessage("the tensor file has no readable header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "[1, 2]", "null", "  ", "\u0000\u0001", "{}}{"})
  void a_header_that_is_no_json_object_is_refused(String header) {
    assertThatThrownBy(() -> read(file(header, 0)))
        .isInstanceOf(TensorFormatException.class)
        .hasMessage("the tensor file has no readable header");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "F16 | [2]  | [0,4]  | tensor a is not stored as F32 next to the one before it",
        "F32 | [1]  | [4,8]  | tensor a is not stored as F32 next to the one before it",
        "F32 | [1]  | [0]    | tensor a is not stored as F32 next to the one before it",
        "F32 | [1]  | [0,-4] | tensor a is not stored as F32 next to the one before it",
        "F32 | [1]  | 'none' | tensor a is not stored as F32 next to the one before it",
        "F32 | [2]  | [0,4]  | tensor a has another size than its shape says",
        "F32 | [1]  | [0,5]  | tensor a has another size than its shape says",
        "F32 | [-1,-1] | [0,4] | tensor a has an impossible shape",
        "F32 | [4294967296,4294967296] | [0,0] | tensor a has an impossible shape",
        "F32 | [2147483648] | [0,8589934592] | tensor a has an impossible shape",
        "F32 | [1.5] | [0,4] | tensor a is not described by whole numbers",
        "F32 | [1]  | [0,99999999999999999999] | tensor a is not described by whole numbers",
      })
  void a_tensor_that_cannot_be_is_refused_with_one_sentence(
      String type, String shape, String offsets, String sentence) {
    String header =
        "{\"a\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}}"
            .formatted(type, shape, offsets.replace("none", "\"none\""));

    assertThatThrownBy(() -> read(file(header, 4)))
        .isInstanceOf(TensorFormatException.class)
        .hasMessage(sentence);
  }

  @Test
  void a_header_that_promises_eight_gigabytes_takes_no_memory_for_them() {
    String header =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647],\"data_offsets\":[0,8589934588]}}";
    byte[] bytes = file(header, 1000);
    long before = allocated();

    assertThatThrownBy(() -> read(bytes)).hasMessage("the tensor file is cut short");

    assertThat(allocated() - before).isLessThan(8_000_000);
  }

  @Test
  void a_length_that_promises_a_large_header_takes_no_memory_for_it() {
    byte[] bytes =
        ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN).putLong(99_999_999).array();
    long before = allocated();

    assertThatThrownBy(() -> read(bytes)).hasMessage("the tensor file is cut short");

    assertThat(allocated() - before).isLessThan(8_000_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void damaged_bytes_are_read_or_refused_but_never_break_the_reader(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] whole = bytes(random(random));
    for (int i = 0; i < 200; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(Math.min(damaged.length, 400))] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(read(damaged)).isNotNull();
      } catch (TensorFormatException e) {
        assertThat(e.getMessage()).doesNotContain("\n").contains("tensor");
      }
    }
  }

  @Test
  void a_store_that_fails_is_not_taken_for_a_damaged_file() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the store is gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThatThrownBy(() -> TensorFile.readFrom(failing))
        .isNotInstanceOf(TensorFormatException.class)
        .hasMessage("the store is gone");
  }

  private static TensorFile random(Random random) {
    List<Tensor> tensors = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      long[] shape = new long[random.nextInt(4)];
      int count = 1;
      for (int axis = 0; axis < shape.length; axis++) {
        shape[axis] = random.nextInt(40);
        count *= (int) shape[axis];
      }
      float[] values = new float[count];
      for (int v = 0; v < count; v++) {
        values[v] = (float) random.nextGaussian();
      }
      tensors.add(new Tensor("tensor \"%d\" \u00e9".formatted(i), shape, values));
    }
    return new TensorFile(new TreeMap<>(Map.of("seed", "\u00e9\n" + random.nextInt())), tensors);
  }

  private static List<Integer> bits(float[] values) {
    List<Integer> bits = new ArrayList<>();
    for (float value : values) {
      bits.add(Float.floatToRawIntBits(value));
    }
    return bits;
  }

  private static byte[] file(String header, int dataBytes) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + dataBytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .array();
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static byte[] bytes(TensorFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toByteArray();
  }

  private static TensorFile read(byte[] bytes) throws IOException {
    return TensorFile.readFrom(new ByteArrayInputStream(bytes));
  }
}
