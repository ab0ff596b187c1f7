package io.plumbline.labeling.image.exchange.coco;

import io.plumbline.labeling.boxes.BoxAnnotation;
import io.plumbline.labeling.image.exchange.lines.LabeledLine;
import io.plumbline.labeling.image.exchange.lines.LabeledLines;
import io.plumbline.labeling.image.exchange.lines.Notes;
import io.plumbline.labeling.image.exchange.lines.Source;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.UserInput;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.labeling.masks.MaskAnnotation;
import io.plumbline.labeling.masks.MaskAttribute;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.MaskPngReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;

/** Makes a COCO file of a manifest's labels. */
public final class CocoExport {
  private final ObjectStore store;
  private final Source source;
  private final LabelCategories classes;
  private final PrintStream out;
  private final Notes notes;
  private long images;
  private long annotations;

  /**
   * @param out where is told what came of it
   */
  public CocoExport(ObjectStore store, Source source, LabelCategories classes, PrintStream out) {
    this.store = store;
    this.source = source;
    this.classes = classes;
    this.out = out;
    this.notes = new Notes(out);
  }

  /**
   * Exports boxes.
   *
   * @throws io.plumbline.labeling.InputException naming the line whose label is wrong
   */
  public void boxes(LabelAttribute attribute, URI file) throws IOException {
    var form = new BoxAnnotation(attribute, classes);
    var lines = new LabeledLines<>(store, source, attribute.name(), form::read, notes);
    write(
        lines,
        attribute.name(),
        file,
        (line, coco) -> coco.add(line, line.label().size(), CocoEntry.of(line.label())));
  }

  /**
   * Exports masks: each class in an image is one annotation.
   *
   * @throws io.plumbline.labeling.InputException naming the line whose label is wrong
   */
  public void masks(MaskAttribute attribute, URI file) throws IOException {
    var form = new MaskAnnotation(attribute, classes);
    var lines =
        new LabeledLines<>(
            store, source, attribute.name(), json -> ScoredMask.read(form, attribute, json), notes);
    write(
        lines,
        attribute.name(),
        file,
        (line, coco) -> {
          Mask mask = mask(line.label().mask());
          coco.add(line, mask.size(), CocoEntry.of(mask, line.label().confidence()));
        });
  }

  private Mask mask(MaskLabel label) throws IOException {
    try (InputStream in = UserInput.open(store, label.png(), "the mask")) {
      return new MaskPngReader(in, ObjectUri.format(label.png())).numbers(label.values());
    }
  }

  private interface Form<T> {
    void write(LabeledLine<T> line, CocoWriter coco) throws IOException;
  }

  private <T> void write(LabeledLines<T> lines, String attribute, URI file, Form<T> form)
      throws IOException {
    String description = attribute + " of " + ObjectUri.format(source.manifest());
    store.write(
        file,
        target -> {
          CocoWriter coco = new CocoWriter(target, description, classes);
          lines.forEach(line -> form.write(line, coco));
          coco.end();
          images = coco.images();
          annotations = coco.annotations();
        });
    out.printf(
        "%d images, %d annotations of %d labels; left out: %d lines without a label, %d lines without an image%n",
        images, annotations, classes.size(), lines.unlabeled(), lines.unusable());
  }
}
