package io.plumbline.quickstart.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real data set of some thousand objects whose classes are known. */
public sealed interface ExampleDataset permits Digits, News {
  /** The key of a manifest line that holds the name of the object's true class. */
  String TRUTH = "truth";

  /** The data set's name: its folder in the cache, and the name of the example that labels it. */
  String name();

  /** Downloads and unpacks the data set into a folder that exists; writes the manifest last. */
  void build(CacheFolder cache, Path folder) throws IOException;

  /**
   * The data set's folder, which holds {@code manifest.jsonl}; made at the first call, found at
   * later ones.
   *
   * @throws DatasetException when it cannot be downloaded
   */
  default Path ensure(CacheFolder cache) throws IOException {
    Path folder = cache.dataset(name());
    if (!Files.exists(ManifestFile.in(folder))) {
      Files.createDirectories(folder);
      build(cache, folder);
    }
    return folder;
  }

  /**
   * The data set of an example.
   *
   * @throws DatasetException when there is none of that name
   */
  static ExampleDataset named(String name, Map<String, String> environment) {
    return switch (name) {
      case "digits" -> new Digits(environment);
      case "news" -> new News(environment);
      default ->
          throw new DatasetException("There is no example " + name + ": choose digits or news.");
    };
  }
}
