package io.plumbline.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCheckpointFolderTest {
  @TempDir Path path;

  @Test
  void a_file_never_written_is_absent_even_without_the_folder() throws IOException {
    assertThat(new LocalCheckpointFolder(path.resolve("none")).open("a")).isEmpty();
  }

  @Test
  void what_was_written_last_is_read() throws IOException {
    LocalCheckpointFolder folder = new LocalCheckpointFolder(path.resolve("new"));
    write(folder, "first");
    write(folder, "second");

    assertThat(read(folder)).isEqualTo("second");
  }

  @Test
  void a_write_that_fails_leaves_the_file_before_it() throws IOException {
    LocalCheckpointFolder folder = new LocalCheckpointFolder(path);
    write(folder, "whole");

    assertThatThrownBy(
            () ->
                folder.write(
                    "a",
                    out -> {
                      out.write('h');
                      throw new IOException("the process is gone");
                    }))
        .hasMessage("the process is gone");

    assertThat(read(folder)).isEqualTo("whole");
  }

  private static void write(LocalCheckpointFolder folder, String text) throws IOException {
    folder.write("a", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(LocalCheckpointFolder folder) throws IOException {
    try (InputStream in = folder.open("a").orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
