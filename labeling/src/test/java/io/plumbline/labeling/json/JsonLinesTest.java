package io.plumbline.labeling.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

  record Point(int x, String name) {}

  @TempDir private Path folder;
  private final FileObjectStore store = new FileObjectStore();
  private URI file;

  @BeforeEach
  void name() {
    file = ObjectUri.within(folder.toUri(), "points.jsonl");
  }

  @Test
  void values_are_written_one_a_line_with_a_line_feed_after_each() throws IOException {
    JsonLinesWriter.write(
        store, file, List.of(new Point(1, "é"), new Point(2, "two\nlines")).iterator());

    assertThat(text()).isEqualTo("{\"x\":1,\"name\":\"é\"}\n{\"x\":2,\"name\":\"two\\nlines\"}\n");
  }

  @Test
  void no_values_make_an_empty_file() throws IOException {
    JsonLinesWriter.write(store, file, List.of().iterator());

    assertThat(text()).isEmpty();
    assertThat(read()).isEmpty();
  }

  @Test
  void a_source_hands_over_values_of_any_type() throws IOException {
    JsonLinesWriter.write(
        store,
        file,
        sink -> {
          sink.accept(new Point(1, "a"));
          sink.accept(Json.mapper().createObjectNode().put("x", 2).put("name", "b"));
        });

    assertThat(read()).containsExactly(new Point(1, "a"), new Point(2, "b"));
  }

  @Test
  void a_source_that_fails_leaves_no_file() throws IOException {
    assertThatThrownBy(
            () ->
                JsonLinesWriter.write(
                    store,
                    file,
                    sink -> {
                      sink.accept(new Point(1, "a"));
                      throw new IOException("the source failed");
                    }))
        .hasMessage("the source failed");

    assertThat(store.exists(file)).isFalse();
  }

  @Test
  void many_values_come_back_in_order() throws IOException {
    List<Point> points = IntStream.range(0, 20_000).mapToObj(i -> new Point(i, "n" + i)).toList();
    JsonLinesWriter.write(store, file, points.iterator());

    assertThat(read()).isEqualTo(points);
  }

  @Test
  void a_last_line_without_an_end_counts() throws IOException {
    write("{\"x\":1,\"name\":\"a\"}\n{\"x\":2,\"name\":\"b\"}");

    assertThat(read()).hasSize(2);
  }

  @Test
  void a_damaged_line_is_named_with_its_file() throws IOException {
    write("{\"x\":1,\"name\":\"a\"}\n{\"x\":\n");

    assertThatThrownBy(this::read)
        .isInstanceOf(UncheckedIOException.class)
        .rootCause()
        .isInstanceOf(IOException.class);
    assertThatThrownBy(this::read)
        .cause()
        .hasMessageStartingWith(ObjectUri.format(file) + " is damaged at line 2: ");
  }

  @Test
  void reading_past_the_end_is_an_error() throws IOException {
    write("");

    try (JsonLinesReader<Point> points = JsonLinesReader.open(store, file, Point.class)) {
      assertThatThrownBy(points::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void a_missing_file_is_told_on_opening() {
    assertThatThrownBy(() -> JsonLinesReader.open(store, file, Point.class))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(ObjectUri.format(file));
  }

  private List<Point> read() throws IOException {
    try (JsonLinesReader<Point> points = JsonLinesReader.open(store, file, Point.class)) {
      List<Point> all = new ArrayList<>();
      for (Iterator<Point> rest = points; rest.hasNext(); ) {
        all.add(rest.next());
      }
      return all;
    }
  }

  private void write(String text) throws IOException {
    store.write(file, out -> out.write(text.getBytes(UTF_8)));
  }

  private String text() throws IOException {
    try (InputStream in = store.read(file)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
