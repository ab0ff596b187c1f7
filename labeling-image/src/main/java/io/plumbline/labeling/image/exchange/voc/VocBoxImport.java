package io.plumbline.labeling.image.exchange.voc;

import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnnotation;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.image.exchange.lines.Dataset;
import io.plumbline.labeling.image.exchange.lines.DatasetWriter;
import io.plumbline.labeling.image.exchange.lines.Notes;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a manifest of the boxes in Pascal VOC's annotation files. */
public final class VocBoxImport {
  private final ObjectStore store;
  private final Dataset target;
  private final PrintStream out;
  private final Notes notes;
  private long boxes;
  private long cut;
  private long invalid;

  /**
   * @param out where is told what came of it
   */
  public VocBoxImport(ObjectStore store, Dataset target, PrintStream out) {
    this.store = store;
    this.target = target;
    this.out = out;
    this.notes = new Notes(out);
  }

  /**
   * Imports the files.
   *
   * @param given the classes in their order; without them those found, sorted by name
   * @throws io.plumbline.labeling.InputException naming the file that is wrong
   */
  public void run(VocFolder folder, LabelAttribute attribute, Optional<LabelCategories> given)
      throws IOException {
    List<VocImage> images = folder.read(store);
    LabelCategories classes = VocClasses.of(images, given);
    var form = new BoxAnnotation(attribute, classes);
    var origin = DatasetWriter.origin(Annotator.HUMAN, "voc");
    long written =
        new DatasetWriter(store, target, TaskType.OBJECT_DETECTION, notes)
            .write(
                classes,
                lines -> {
                  for (VocImage image : images) {
                    lines.accept(image.name(), form.write(label(image, classes), origin));
                  }
                });
    out.printf(
        "%d images, %d boxes of %d labels; %d boxes cut at the edge of their image; left out: %d invalid boxes%n",
        written, boxes, classes.size(), cut, invalid);
  }

  private BoxLabel label(VocImage image, LabelCategories classes) {
    List<ScoredBox> scored = new ArrayList<>();
    for (VocObject object : image.objects()) {
      int classId = classes.indexOf(object.className()).orElseThrow();
      box(image, object, classId).ifPresent(box -> scored.add(new ScoredBox(box, 0)));
    }
    boxes += scored.size();
    return new BoxLabel(image.size(), scored);
  }

  private Optional<Box> box(VocImage image, VocObject object, int classId) {
    Optional<Box> box = object.box(classId, image.size());
    if (box.isEmpty()) {
      invalid++;
      notes.add(
          "%s: %s %s and is left out"
              .formatted(
                  ObjectUri.format(image.file()), object.describe(), object.problem(image.size())));
    } else if (object.area().reachesBeyond(image.size())) {
      cut++;
    }
    return box;
  }
}
