package io.plumbline.labeling.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.ManifestLine.Encoding;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {

  @Test
  void lines_are_numbered_from_one_and_objects_from_zero() throws IOException {
    assertThat(read("a\nb\n"))
        .containsExactly(
            new ManifestLine(1, "a", Encoding.UTF_8), new ManifestLine(2, "b", Encoding.UTF_8));
    assertThat(read("a\nb\n").get(1).id()).isEqualTo(1);
  }

  @Test
  void a_last_line_needs_no_end() throws IOException {
    assertThat(texts("a\nb")).containsExactly("a", "b");
  }

  @Test
  void both_line_ends_are_taken_off_and_nothing_else() throws IOException {
    assertThat(texts(" a \r\nb\rc\n")).containsExactly(" a ", "b\rc");
  }

  @Test
  void an_empty_line_counts_as_a_line() throws IOException {
    assertThat(texts("a\n\r\n\nb\n")).containsExactly("a", "", "", "b");
  }

  @Test
  void an_empty_manifest_has_no_lines() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\uFEFF")).hasSize(1);
  }

  @Test
  void a_byte_order_mark_is_skipped_at_the_start_only() throws IOException {
    assertThat(texts("\uFEFFa\n\uFEFFb\n")).containsExactly("a", "\uFEFFb");
  }

  @Test
  void bytes_that_are_not_utf_8_are_marked_and_spoil_no_other_line() throws IOException {
    byte[] bytes = {'a', '\n', 'b', (byte) 0xff, '\n', 'c', '\n'};

    List<ManifestLine> lines = read(new ByteArrayInputStream(bytes));

    assertThat(lines)
        .containsExactly(
            new ManifestLine(1, "a", Encoding.UTF_8),
            new ManifestLine(2, "b\uFFFD", Encoding.DAMAGED),
            new ManifestLine(3, "c", Encoding.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void lines_of_any_length_come_back_whole(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      expected.add("é".repeat(random.nextInt(i % 20 == 0 ? 90_000 : 300)));
    }

    assertThat(texts(String.join("\n", expected) + "\n")).isEqualTo(expected);
  }

  @Test
  void a_file_that_is_one_endless_line_is_refused_before_it_fills_the_memory() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return length;
          }
        };

    assertThatThrownBy(() -> read(endless))
        .isInstanceOf(InputException.class)
        .hasMessage("line 1 is longer than 16 MiB, so the manifest is not JSON Lines");
  }

  @Test
  void a_store_that_fails_is_not_taken_for_the_end() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the connection is gone");
          }
        };

    assertThatThrownBy(() -> read(failing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the connection is gone");
  }

  @Test
  void there_is_nothing_after_the_last_line() throws IOException {
    try (ManifestReader lines = new ManifestReader(InputStream.nullInputStream())) {
      assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void a_missing_manifest_is_the_users_mistake(@TempDir Path folder) {
    URI manifest = ObjectUri.within(folder.toUri(), "in.manifest");

    assertThatThrownBy(() -> ManifestReader.open(new FileObjectStore(), manifest))
        .isInstanceOf(InputException.class)
        .hasMessage("the input manifest " + ObjectUri.format(manifest) + " does not exist");
  }

  private static List<String> texts(String manifest) throws IOException {
    return read(manifest).stream().map(ManifestLine::text).toList();
  }

  private static List<ManifestLine> read(String manifest) throws IOException {
    return read(new ByteArrayInputStream(manifest.getBytes(UTF_8)));
  }

  private static List<ManifestLine> read(InputStream in) throws IOException {
    try (ManifestReader reader = new ManifestReader(in)) {
      List<ManifestLine> lines = new ArrayList<>();
      reader.forEachRemaining(lines::add);
      return lines;
    }
  }
}
