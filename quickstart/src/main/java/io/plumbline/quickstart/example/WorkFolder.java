package io.plumbline.quickstart.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a run: its output, its report, and the logs of everything that ran. */
public record WorkFolder(Path path) {
  /** An empty folder: what an earlier run left there is deleted. */
  public static WorkFolder empty(Path path) throws IOException {
    if (Files.exists(path)) {
      for (Path each : deepestFirst(path)) {
        Files.delete(each);
      }
    }
    return new WorkFolder(Files.createDirectories(path).toAbsolutePath());
  }

  /** Where labeling jobs put their output folders. */
  public Path output() {
    return path.resolve("output");
  }

  public Path report() {
    return path.resolve("report.html");
  }

  private static List<Path> deepestFirst(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
