package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.image.exchange.coco.CocoExport;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export coco",
    mixinStandardHelpOptions = true,
    description = "Makes a COCO file of a manifest's boxes or masks.")
final class ExportCoco implements Callable<Integer> {
  private final ObjectStore store;
  private final PrintStream out;

  @Option(
      names = "--output",
      paramLabel = "URI",
      required = true,
      description = "the COCO file to write")
  private URI output;

  @Mixin private ExportOptions options;

  ExportCoco(ObjectStore store, PrintStream out) {
    this.store = store;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    CocoExport export = new CocoExport(store, options.source(), options.classes(store), out);
    if (options.hasMasks()) {
      export.masks(new MaskAttribute(options.attribute()), output);
    } else {
      export.boxes(new LabelAttribute(options.attribute()), output);
    }
    return ExchangeCommand.DONE;
  }
}
