package io.plumbline.labeling.image.exchange;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.image.exchange.yolo.YoloExport;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export yolo",
    mixinStandardHelpOptions = true,
    description = "Makes a YOLO dataset of a manifest's boxes, without the images.")
final class ExportYolo implements Callable<Integer> {
  private final ObjectStore store;
  private final PrintStream out;

  @Option(
      names = "--output",
      paramLabel = "URI",
      required = true,
      description = "the folder to write to")
  private URI output;

  @Mixin private ExportOptions options;

  ExportYolo(ObjectStore store, PrintStream out) {
    this.store = store;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (options.hasMasks()) {
      throw new InputException(
          options.attribute()
              + " has masks, and YOLO export is for boxes only: a class's pixels may lie in several"
              + " parts and have holes, which YOLO's polygons cannot say");
    }
    new YoloExport(store, options.source(), options.classes(store), out)
        .run(new LabelAttribute(options.attribute()), output);
    return ExchangeCommand.DONE;
  }
}
