package io.plumbline.trainer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * {@code model.tar.gz}, as SageMaker packs models: files without a folder. No clock goes into its
 * bytes.
 */
final class ModelArchive {
  private static final int PLAIN_FILE = 0100644;

  private ModelArchive() {}

  static void write(List<Path> files, OutputStream out) throws IOException {
    // Closing would close the store's stream, so both layers are only finished.
    GzipCompressorOutputStream gzip = new GzipCompressorOutputStream(out, parameters());
    TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    for (Path file : files) {
      TarArchiveEntry entry = new TarArchiveEntry(file.getFileName().toString());
      entry.setSize(Files.size(file));
      entry.setModTime(0);
      entry.setMode(PLAIN_FILE);
      tar.putArchiveEntry(entry);
      Files.copy(file, tar);
      tar.closeArchiveEntry();
    }
    tar.finish();
    gzip.finish();
  }

  /**
   * Unpacks the archive's files into a folder; folders in the archive are left out of their names.
   */
  static void read(InputStream in, Path folder) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in));
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.isFile()) {
        Path name = Path.of(entry.getName()).getFileName();
        Files.copy(tar, folder.resolve(name.toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static GzipParameters parameters() {
    GzipParameters parameters = new GzipParameters();
    parameters.setModificationTime(0);
    return parameters;
  }
}
