package io.plumbline.quickstart.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The manifest of a data set: JSON Lines, written last, so that a data set with a manifest is a
 * whole one.
 */
final class ManifestFile {
  private ManifestFile() {}

  static Path in(Path folder) {
    return folder.resolve("manifest.jsonl");
  }

  static void write(Path folder, List<ObjectNode> lines) throws IOException {
    Path partial = Files.createTempFile(folder, "manifest-", ".partial");
    try (BufferedWriter out = Files.newBufferedWriter(partial)) {
      for (ObjectNode line : lines) {
        out.write(Json.mapper().writeValueAsString(line));
        out.write('\n');
      }
    }
    Files.move(
        partial, in(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Packages come sorted by class; a dataset as people meet it is not. */
  static <T> List<T> shuffled(List<T> items, long seed) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
