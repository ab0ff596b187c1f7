package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.image.exchange.voc.VocBoxImport;
import io.plumbline.labeling.image.exchange.voc.VocFolder;
import io.plumbline.labeling.image.exchange.voc.VocMaskImport;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "import voc",
    mixinStandardHelpOptions = true,
    description = "Makes a manifest of Pascal VOC's annotations.")
final class ImportVoc implements Callable<Integer> {
  private final ObjectStore store;
  private final PrintStream out;

  @Option(
      names = "--annotations",
      paramLabel = "URI",
      required = true,
      description = "what the names of the .xml files start with: a folder, mostly")
  private URI annotations;

  @Option(
      names = "--image-set",
      paramLabel = "URI",
      description = "a file that names images, such as ImageSets/Main/train.txt; only they count")
  private Optional<URI> imageSet;

  @Option(
      names = "--classes",
      paramLabel = "URI",
      description =
          "a label category file with the classes in their order; without it they are sorted by name")
  private Optional<URI> classes;

  @Option(
      names = "--segmentations",
      paramLabel = "URI",
      description = "what the names of VOC's palette PNGs start with, for --as masks")
  private Optional<URI> segmentations;

  @Mixin private ImportOptions options;

  ImportVoc(ObjectStore store, PrintStream out) {
    this.store = store;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    switch (options.form()) {
      case BOXES ->
          new VocBoxImport(store, options.dataset(), out)
              .run(folder(), options.boxAttribute(), classes());
      case MASKS -> importMasks();
    }
    return ExchangeCommand.DONE;
  }

  private void importMasks() throws IOException {
    var folders =
        new VocMaskImport.Folders(
            segmentations.orElseThrow(() -> needed("--segmentations")), options.masks());
    LabelCategories given = classes().orElseThrow(() -> needed("--classes"));
    new VocMaskImport(store, options.dataset(), out)
        .run(folder(), options.maskAttribute(), given, folders);
  }

  private static InputException needed(String option) {
    return new InputException("--as masks needs " + option);
  }

  private VocFolder folder() {
    return new VocFolder(annotations, imageSet);
  }

  private Optional<LabelCategories> classes() throws IOException {
    return classes.isPresent()
        ? Optional.of(LabelCategories.read(store, classes.get()))
        : Optional.empty();
  }
}
