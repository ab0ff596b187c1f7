package io.plumbline.labeling.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds of every store. */
abstract class ObjectStoreContract {

  abstract ObjectStore store();

  /** An empty folder of the store, with a closing slash. */
  abstract URI folder();

  @Test
  void an_object_reads_as_it_was_written() throws IOException {
    write("a/b/c.txt", "häuser\n");

    assertThat(read("a/b/c.txt")).isEqualTo("häuser\n");
  }

  @Test
  void an_empty_object_is_an_object() throws IOException {
    write("empty", "");

    assertThat(read("empty")).isEmpty();
    assertThat(store().exists(object("empty"))).isTrue();
  }

  @Test
  void writing_again_replaces_the_object() throws IOException {
    write("a", "a long first version");
    write("a", "second");

    assertThat(read("a")).isEqualTo("second");
  }

  @Test
  void names_may_hold_blanks_percent_signs_and_letters_of_any_script() throws IOException {
    List<String> names = List.of("my photo.jpg", "100%.txt", "a%20b", "été/猫.png", "a+b", "q?x#y");
    for (String name : names) {
      write(name, name);
    }

    for (String name : names) {
      assertThat(read(name)).isEqualTo(name);
    }
    assertThat(store().list(folder()))
        .containsExactlyInAnyOrderElementsOf(names.stream().map(this::object).toList());
  }

  @Test
  void reading_what_is_absent_names_it() {
    assertThatThrownBy(() -> store().read(object("no such")).close())
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(ObjectUri.format(object("no such")));
  }

  @Test
  void what_is_absent_does_not_exist() throws IOException {
    write("folder/object", "x");

    assertThat(store().exists(object("folder/other"))).isFalse();
    assertThat(store().exists(object("folder"))).isFalse();
  }

  @Test
  void a_listing_has_all_below_a_prefix_sorted() throws IOException {
    for (String name : List.of("f/2", "f/10", "f/1/x", "fa", "other")) {
      write(name, name);
    }

    assertThat(store().list(object("f/")))
        .containsExactly(object("f/1/x"), object("f/10"), object("f/2"));
    assertThat(store().list(object("f/1"))).containsExactly(object("f/1/x"), object("f/10"));
    assertThat(store().list(object("nothing/"))).isEmpty();
  }

  @Test
  void a_deleted_object_is_gone_and_may_be_deleted_again() throws IOException {
    write("a", "x");

    store().delete(object("a"));
    store().delete(object("a"));

    assertThat(store().exists(object("a"))).isFalse();
  }

  @Test
  void content_that_fails_half_way_leaves_the_old_object_and_nothing_else() throws IOException {
    write("a", "old");

    assertThatThrownBy(
            () ->
                store()
                    .write(
                        object("a"),
                        out -> {
                          out.write(new byte[100_000]);
                          throw new IOException("the source failed");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessage("the source failed");

    assertThat(read("a")).isEqualTo("old");
    assertThat(store().list(folder())).containsExactly(object("a"));
  }

  @Test
  void an_object_is_not_there_before_its_content_has_ended() throws IOException {
    store()
        .write(
            object("a"),
            out -> {
              out.write(new byte[9 << 20]);
              assertThat(store().exists(object("a"))).isFalse();
              assertThat(store().list(folder())).isEmpty();
            });

    assertThat(store().exists(object("a"))).isTrue();
  }

  @Test
  void a_large_object_reads_as_it_was_written() throws IOException {
    byte[] pattern = new byte[(9 << 20) + 13];
    for (int i = 0; i < pattern.length; i++) {
      pattern[i] = (byte) (i * 31 + (i >>> 13));
    }
    store()
        .write(
            object("large"),
            out -> {
              out.write(pattern[0]);
              out.write(pattern, 1, 5_000_000);
              out.write(pattern, 5_000_001, pattern.length - 5_000_001);
            });

    try (InputStream in = store().read(object("large"))) {
      assertThat(Arrays.equals(in.readAllBytes(), pattern)).isTrue();
    }
  }

  @Test
  void of_two_writers_at_the_same_time_one_leaves_its_whole_object() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 5; round++) {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Void>> both =
            List.of(
                writers.submit(writing('a', 40_000, start)),
                writers.submit(writing('b', 50_000, start)));
        for (Future<Void> one : both) {
          one.get();
        }
        assertThat(read("contended")).isIn("a".repeat(40_000), "b".repeat(50_000));
      }
    } finally {
      writers.shutdown();
    }
    assertThat(store().list(folder())).containsExactly(object("contended"));
  }

  private Callable<Void> writing(char letter, int length, CyclicBarrier start) {
    return () -> {
      store()
          .write(
              object("contended"),
              out -> {
                out.write(String.valueOf(letter).repeat(length / 2).getBytes(UTF_8));
                meet(start);
                out.write(String.valueOf(letter).repeat(length / 2).getBytes(UTF_8));
              });
      return null;
    };
  }

  private static void meet(CyclicBarrier start) throws IOException {
    try {
      start.await();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  final URI object(String name) {
    return ObjectUri.within(folder(), name);
  }

  final void write(String name, String content) throws IOException {
    store().write(object(name), out -> out.write(content.getBytes(UTF_8)));
  }

  final String read(String name) throws IOException {
    try (InputStream in = store().read(object(name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
