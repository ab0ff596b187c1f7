package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.image.exchange.lines.Dataset;
import io.plumbline.labeling.image.exchange.lines.DatasetWriter;
import io.plumbline.labeling.image.exchange.lines.MaskFolder;
import io.plumbline.labeling.image.exchange.lines.Notes;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Makes a manifest and masks of the regions in a COCO file. A mask has one class a pixel: where
 * regions overlap the smaller one is seen, of equally large ones the later. Crowds are painted like
 * everything else, since their pixels are of their class.
 */
public final class CocoMaskImport {
  private final ObjectStore store;
  private final Dataset target;
  private final PrintStream out;
  private final Notes notes;
  private long painted;
  private long empty;

  /**
   * @param out where is told what came of it
   */
  public CocoMaskImport(ObjectStore store, Dataset target, PrintStream out) {
    this.store = store;
    this.target = target;
    this.out = out;
    this.notes = new Notes(out);
  }

  /** A region's pixels, and the class in the mask. */
  private record Layer(int value, List<RunLengths> parts, long pixels) {
    static final Comparator<Layer> LARGEST_FIRST =
        Comparator.comparingLong(Layer::pixels).reversed();
  }

  /**
   * Imports the file.
   *
   * @param folder where the masks go
   * @throws InputException when it is absent or wrong
   */
  public void run(URI annotations, MaskAttribute attribute, URI folder) throws IOException {
    var dataset = CocoDataset.read(store, annotations, CocoRegion::read);
    var form = new MaskAnnotation(attribute, dataset.classes());
    var masks = new MaskFolder(store, folder, dataset.classes().size());
    long images =
        new DatasetWriter(store, target, TaskType.SEMANTIC_SEGMENTATION, notes)
            .write(
                dataset.classes(),
                lines -> {
                  for (CocoImage image : dataset.images()) {
                    MaskLabel mask = masks.write(image.name(), paint(dataset, image));
                    var objects = dataset.on(image);
                    lines.accept(
                        image.name(), form.write(mask, score(objects), CocoOrigin.of(objects)));
                  }
                });
    out.printf(
        "%d images, each with a mask, of %d regions of %d labels; left out: %d regions without a pixel%n",
        images, painted, dataset.classes().size(), empty);
  }

  private static <T> double score(List<CocoObject<T>> objects) {
    return objects.stream()
        .map(CocoObject::score)
        .flatMapToDouble(OptionalDouble::stream)
        .findFirst()
        .orElse(0);
  }

  private Mask paint(CocoDataset<CocoRegion> dataset, CocoImage image) {
    MaskPainter painter = new MaskPainter(image.size());
    dataset.on(image).stream()
        .map(object -> layer(dataset, image, object))
        .sorted(Layer.LARGEST_FIRST)
        .forEach(layer -> layer.parts().forEach(part -> painter.paint(part, layer.value())));
    return painter.mask();
  }

  private Layer layer(
      CocoDataset<CocoRegion> dataset, CocoImage image, CocoObject<CocoRegion> object) {
    List<RunLengths> parts = parts(dataset, image, object);
    long pixels = parts.stream().mapToLong(RunLengths::area).sum();
    if (pixels == 0) {
      empty++;
      notes.add(
          "%s: the region has no pixel in %s and is left out"
              .formatted(dataset.place(object), image.name().name()));
    } else {
      painted++;
    }
    return new Layer(dataset.classOf(object) + 1, parts, pixels);
  }

  private static List<RunLengths> parts(
      CocoDataset<CocoRegion> dataset, CocoImage image, CocoObject<CocoRegion> object) {
    try {
      return object.shape().in(image.size());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          dataset.place(object) + ": the \"segmentation\" " + e.getMessage(), e);
    }
  }
}
