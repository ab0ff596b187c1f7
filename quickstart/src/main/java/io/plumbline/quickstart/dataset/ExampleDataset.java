package io.plumbline.quickstart.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real data set of some thousand objects whose true labels are known. */
public sealed interface ExampleDataset permits Digits, News, DigitBoxes, DigitMasks {
  /** The key of a manifest line that holds the object's true label; a mask's is a file's URI. */
  String TRUTH = "truth";

  /** The examples that there are, as a sentence names them. */
  String NAMES = "digits, news, boxes or masks";

  /** Pictures of a composed data set. */
  int PICTURES = 2000;

  /** The data set's name, and that of the example that labels it. */
  String name();

  /** The name of its folder in the cache, which is another one for each version of a data set. */
  default String folder() throws IOException {
    return name();
  }

  /** Downloads and unpacks the data set into a folder that exists; writes the manifest last. */
  void build(CacheFolder cache, Path folder) throws IOException;

  /**
   * The data set's folder, which holds {@code manifest.jsonl}; made at the first call, found at
   * later ones.
   *
   * @throws DatasetException when it cannot be downloaded
   */
  default Path ensure(CacheFolder cache) throws IOException {
    Path folder = cache.dataset(folder());
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
      case "boxes" -> new DigitBoxes(environment, PICTURES);
      case "masks" -> new DigitMasks(environment, PICTURES);
      default ->
          throw new DatasetException("There is no example " + name + ": choose " + NAMES + ".");
    };
  }
}
