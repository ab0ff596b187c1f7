package io.plumbline.quickstart.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where downloads and the data sets made of them are kept: {@code PLUMBLINE_CACHE}, or a folder in
 * the user's home.
 */
public record CacheFolder(Path path) {
  /** The folder that the environment names. */
  public static CacheFolder of(Map<String, String> environment) {
    return new CacheFolder(
        Optional.ofNullable(environment.get("PLUMBLINE_CACHE"))
            .filter(named -> !named.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "plumbline"))
            .toAbsolutePath());
  }

  /** Downloaded archives, as they came. */
  public Path archives() {
    return path.resolve("archives");
  }

  /** The data set whose folder is called that. */
  public Path dataset(String folder) {
    return path.resolve("datasets").resolve(folder);
  }

  /** Native libraries that the model's engine unpacks once. */
  public Path engine() {
    return path.resolve("engine");
  }
}
