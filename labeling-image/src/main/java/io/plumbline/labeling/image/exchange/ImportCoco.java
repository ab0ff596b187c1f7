package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.image.exchange.coco.CocoBoxImport;
import io.plumbline.labeling.image.exchange.coco.CocoMaskImport;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "import coco",
    mixinStandardHelpOptions = true,
    description = "Makes a manifest of a COCO file of instances.")
final class ImportCoco implements Callable<Integer> {
  private final ObjectStore store;
  private final PrintStream out;

  @Option(
      names = "--annotations",
      paramLabel = "URI",
      required = true,
      description = "COCO's file, such as instances_train2017.json")
  private URI annotations;

  @Mixin private ImportOptions options;

  ImportCoco(ObjectStore store, PrintStream out) {
    this.store = store;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    switch (options.form()) {
      case BOXES ->
          new CocoBoxImport(store, options.dataset(), out).run(annotations, options.boxAttribute());
      case MASKS ->
          new CocoMaskImport(store, options.dataset(), out)
              .run(annotations, options.maskAttribute(), options.masks());
    }
    return ExchangeCommand.DONE;
  }
}
