package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.image.exchange.lines.Source;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every export is told. */
final class ExportOptions {
  @Option(
      names = "--manifest",
      paramLabel = "URI",
      required = true,
      description = "the manifest to read")
  private URI manifest;

  @Option(
      names = "--attribute",
      paramLabel = "NAME",
      required = true,
      description = "the label attribute; one that ends in -ref has masks, any other boxes")
  private String attribute;

  @Option(
      names = "--labels",
      paramLabel = "URI",
      required = true,
      description = "the label category file: the classes in their order")
  private URI labels;

  @Option(
      names = "--images",
      paramLabel = "URI",
      description =
          "the folder below which images have their names; without it, an image's name is what stands after the last slash")
  private Optional<URI> images;

  Source source() {
    return new Source(manifest, images);
  }

  String attribute() {
    return attribute;
  }

  boolean hasMasks() {
    return attribute.endsWith("-ref");
  }

  LabelCategories classes(ObjectStore store) throws IOException {
    return LabelCategories.read(store, labels);
  }
}
