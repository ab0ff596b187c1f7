package io.plumbline.labeling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileObjectStoreTest extends ObjectStoreContract {
  @TempDir private Path folder;
  private final FileObjectStore store = new FileObjectStore();

  @Override
  ObjectStore store() {
    return store;
  }

  @Override
  URI folder() {
    return folder.toUri();
  }

  @Test
  void nothing_but_the_object_is_left_in_the_folder() throws IOException {
    write("a", "x");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("a"));
    }
  }

  @Test
  void a_failed_write_leaves_no_hidden_file() throws IOException {
    assertThatThrownBy(
            () ->
                store.write(
                    object("a"),
                    out -> {
                      throw new IOException("no more");
                    }))
        .hasMessage("no more");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void what_a_killed_writer_left_is_not_listed() throws IOException {
    write("a", "x");
    Files.writeString(folder.resolve(FileObjectStore.UNFINISHED + "left"), "half");

    assertThat(store.list(folder())).containsExactly(object("a"));
  }

  @Test
  void a_full_disk_is_said_to_be_full() {
    assertThatThrownBy(
            () ->
                store.write(
                    object("a"),
                    out -> {
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(StoreFullException.class)
        .hasMessage(
            "the store is full: "
                + ObjectUri.format(object("a"))
                + " could not be written (No space left on device)");
  }

  @Test
  void a_really_full_disk_is_said_to_be_full() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full here");

    assertThatThrownBy(() -> store.write(object("a"), out -> Files.write(full, new byte[] {1})))
        .isInstanceOf(StoreFullException.class);
  }

  @Test
  void a_file_where_a_folder_is_needed_is_an_error_of_the_store() throws IOException {
    write("a", "x");

    assertThatThrownBy(() -> write("a/b", "y")).isInstanceOf(FileSystemException.class);
    assertThat(read("a")).isEqualTo("x");
  }

  @Test
  void a_relative_or_remote_file_uri_is_refused() {
    assertThatThrownBy(() -> store.exists(URI.create("file:relative")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("absolute path");
    assertThatThrownBy(() -> store.exists(URI.create("file://host/a")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
