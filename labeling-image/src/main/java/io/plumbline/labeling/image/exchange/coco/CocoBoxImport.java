package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnnotation;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.image.exchange.lines.Area;
import io.plumbline.labeling.image.exchange.lines.Dataset;
import io.plumbline.labeling.image.exchange.lines.DatasetWriter;
import io.plumbline.labeling.image.exchange.lines.Notes;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a manifest of the boxes in a COCO file. Fractions are rounded outward, and what lies
 * outside the image is cut off. The box of a crowd is no object's box and is left out.
 */
public final class CocoBoxImport {
  private final ObjectStore store;
  private final Dataset target;
  private final PrintStream out;
  private final Notes notes;
  private long boxes;
  private long cut;
  private long crowds;
  private long empty;

  /**
   * @param out where is told what came of it
   */
  public CocoBoxImport(ObjectStore store, Dataset target, PrintStream out) {
    this.store = store;
    this.target = target;
    this.out = out;
    this.notes = new Notes(out);
  }

  /**
   * Imports the file.
   *
   * @throws io.plumbline.labeling.InputException when it is absent or wrong
   */
  public void run(URI annotations, LabelAttribute attribute) throws IOException {
    var dataset = CocoDataset.read(store, annotations, CocoBoxImport::area);
    var form = new BoxAnnotation(attribute, dataset.classes());
    long images =
        new DatasetWriter(store, target, TaskType.OBJECT_DETECTION, notes)
            .write(
                dataset.classes(),
                lines -> {
                  for (CocoImage image : dataset.images()) {
                    lines.accept(
                        image.name(),
                        form.write(label(dataset, image), CocoOrigin.of(dataset.on(image))));
                  }
                });
    out.printf(
        "%d images, %d boxes of %d labels; %d boxes cut at the edge of their image; left out: %d boxes of crowds, %d boxes without a pixel%n",
        images, boxes, dataset.classes().size(), cut, crowds, empty);
  }

  private static Area area(JsonField field) {
    JsonField box = field.get("bbox");
    List<JsonField> numbers = box.elements();
    box.require(numbers.size() == 4, "is not a list of x, y, width and height");
    double x = numbers.get(0).number();
    double y = numbers.get(1).number();
    return new Area(x, y, x + numbers.get(2).number(), y + numbers.get(3).number());
  }

  private BoxLabel label(CocoDataset<Area> dataset, CocoImage image) {
    List<ScoredBox> scored = new ArrayList<>();
    for (CocoObject<Area> object : dataset.on(image)) {
      box(dataset, image, object)
          .ifPresent(box -> scored.add(new ScoredBox(box, object.score().orElse(0))));
    }
    boxes += scored.size();
    return new BoxLabel(image.size(), scored);
  }

  private Optional<Box> box(CocoDataset<Area> dataset, CocoImage image, CocoObject<Area> object) {
    if (object.crowd()) {
      crowds++;
      return Optional.empty();
    }
    Optional<Box> box = object.shape().pixels(dataset.classOf(object), image.size());
    if (box.isEmpty()) {
      empty++;
      notes.add(
          "%s: the box has no pixel in %s and is left out"
              .formatted(dataset.place(object), image.name().name()));
    } else if (object.shape().reachesBeyond(image.size())) {
      cut++;
    }
    return box;
  }
}
