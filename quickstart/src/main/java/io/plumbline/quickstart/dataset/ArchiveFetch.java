package io.plumbline.quickstart.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Gets a package's archive: the one in the cache, else through the first source that this machine
 * has.
 *
 * @param missing the sentence for a machine that has none of the sources
 */
record ArchiveFetch(PackageArchive archive, List<PackageSource> sources, String missing) {
  /** The verified archive's path. */
  Path into(Path folder) throws IOException {
    Path cached = folder.resolve(archive.file());
    if (!archive.isAt(cached)) {
      Files.createDirectories(folder);
      download(folder, cached);
    }
    return cached;
  }

  /**
   * Downloads beside the cache and moves only what has the right hash, so that a broken download
   * leaves no trace.
   */
  private void download(Path folder, Path cached) throws IOException {
    Path partial = Files.createTempDirectory(folder, "download-");
    Path downloaded = partial.resolve(archive.file());
    try {
      source().download(archive, partial);
      archive.verify(downloaded);
      Files.move(downloaded, cached, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DatasetException(
          "%s could not be downloaded: %s".formatted(archive.file(), e.getMessage()), e);
    } finally {
      Files.deleteIfExists(downloaded);
      Files.deleteIfExists(partial);
    }
  }

  private PackageSource source() {
    return sources.stream()
        .filter(PackageSource::available)
        .findFirst()
        .orElseThrow(() -> new DatasetException(missing));
  }
}
