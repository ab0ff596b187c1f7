package io.plumbline.quickstart.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of an output folder, with all dates replaced, so that two runs can be compared byte for
 * byte.
 */
final class OutputTree {
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T_]\\d{2}[:_]\\d{2}[:_]\\d{2}(\\.\\d+)?Z?");

  private OutputTree() {}

  /** File contents by path below the folder. */
  static Map<String, String> of(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> files.put(name(folder, path), content(path)));
    }
    return files;
  }

  /** The output manifest, dates replaced. */
  static String manifest(Path folder) {
    return content(folder.resolve("manifests/output/output.manifest"));
  }

  private static String name(Path folder, Path path) {
    return DATE.matcher(folder.relativize(path).toString()).replaceAll("<date>");
  }

  /** As Latin-1, which keeps every byte. */
  private static String content(Path path) {
    try {
      return DATE.matcher(Files.readString(path, StandardCharsets.ISO_8859_1)).replaceAll("<date>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
