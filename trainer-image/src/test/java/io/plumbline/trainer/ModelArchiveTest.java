package io.plumbline.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.FileObjectStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelArchiveTest {
  @TempDir Path folder;

  @Test
  void equal_files_of_different_age_give_equal_archives() throws IOException {
    Path file = Files.writeString(folder.resolve("model.json"), "{}");
    byte[] first = archive(file);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));

    assertThat(archive(file)).isEqualTo(first);
  }

  @Test
  void what_was_packed_is_unpacked_without_its_folders() throws IOException {
    Path file = Files.writeString(folder.resolve("model.json"), "{\"a\": 1}");
    Path target = Files.createDirectory(folder.resolve("unpacked"));

    ModelArchive.read(new ByteArrayInputStream(archive(file)), target);

    assertThat(target.resolve("model.json")).hasContent("{\"a\": 1}");
  }

  @Test
  void an_initial_model_that_is_absent_no_archive_or_no_model_is_the_users_fault_in_a_sentence()
      throws IOException {
    Path text = Files.writeString(folder.resolve("text.tar.gz"), "not an archive");
    Path empty = Files.write(folder.resolve("empty.tar.gz"), archive());
    try (Workspace workspace = Workspace.create()) {
      ModelDownload download = new ModelDownload(new FileObjectStore(), workspace);

      assertThatThrownBy(() -> download.model(folder.resolve("gone.tar.gz").toUri()))
          .isInstanceOf(InputException.class)
          .hasMessageEndingWith("gone.tar.gz does not exist");
      assertThatThrownBy(() -> download.model(text.toUri()))
          .isInstanceOf(InputException.class)
          .hasMessageEndingWith("text.tar.gz is no .tar.gz archive");
      assertThatThrownBy(() -> download.model(empty.toUri()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("empty.tar.gz cannot be used: ");
    }
  }

  private static byte[] archive(Path... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelArchive.write(List.of(files), out);
    return out.toByteArray();
  }
}
