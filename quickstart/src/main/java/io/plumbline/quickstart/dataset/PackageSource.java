package io.plumbline.quickstart.dataset;

import java.io.IOException;
import java.nio.file.Path;

/** A way to download a package's archive. */
interface PackageSource {
  /** Whether the machine has what this way needs. */
  boolean available();

  /**
   * Puts the archive into the folder, under the archive's own name; IOException when that fails.
   */
  void download(PackageArchive archive, Path folder) throws IOException;
}
