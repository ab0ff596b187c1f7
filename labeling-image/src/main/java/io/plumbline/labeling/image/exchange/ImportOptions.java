package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.image.exchange.lines.Dataset;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.masks.MaskAttribute;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every import is told. */
final class ImportOptions {
  @Option(
      names = "--images",
      paramLabel = "URI",
      required = true,
      description = "the folder of the images, which the manifest's lines refer to")
  private URI images;

  @Option(
      names = "--attribute",
      paramLabel = "NAME",
      required = true,
      description = "the label attribute; that of masks ends in -ref")
  private String attribute;

  @Option(
      names = "--output",
      paramLabel = "URI",
      required = true,
      description = "the manifest to write")
  private URI output;

  @Option(
      names = "--labels",
      paramLabel = "URI",
      description = "the label category file to write, too")
  private Optional<URI> labels;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "boxes",
      description = "what to make of it: boxes (the default) or masks")
  private Form form;

  @Option(names = "--masks", paramLabel = "URI", description = "the folder to write masks to")
  private Optional<URI> masks;

  Dataset dataset() {
    return new Dataset(images, output, labels);
  }

  Form form() {
    return form;
  }

  LabelAttribute boxAttribute() {
    return new LabelAttribute(attribute);
  }

  MaskAttribute maskAttribute() {
    return new MaskAttribute(attribute);
  }

  /**
   * @throws InputException when it is not given
   */
  URI masks() {
    return masks.orElseThrow(() -> new InputException("--as masks needs --masks"));
  }
}
