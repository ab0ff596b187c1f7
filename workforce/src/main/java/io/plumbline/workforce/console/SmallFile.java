package io.plumbline.workforce.console;

import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Reads a file whole that should be small. */
final class SmallFile {
  private SmallFile() {}

  /**
   * Its bytes.
   *
   * @throws DamagedFile when there are more than {@code most}
   */
  static byte[] read(ObjectStore store, URI file, int most) throws IOException {
    try (InputStream in = store.read(file)) {
      byte[] content = in.readNBytes(most + 1);
      if (content.length > most) {
        throw new DamagedFile("it is longer than " + most + " bytes");
      }
      return content;
    }
  }
}
