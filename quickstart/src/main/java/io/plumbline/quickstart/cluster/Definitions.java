package io.plumbline.quickstart.cluster;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads custom resource definitions from their YAML files. */
final class Definitions {
  private Definitions() {}

  /** Every definition in the folder, by file name. */
  static List<CustomResourceDefinition> read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
          .sorted()
          .map(Definitions::definition)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the definitions in " + folder + " cannot be read", e);
    }
  }

  private static CustomResourceDefinition definition(Path file) {
    try {
      return Serialization.unmarshal(Files.readString(file), CustomResourceDefinition.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
