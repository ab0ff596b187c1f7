package io.plumbline.labeling.image.exchange.yolo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxAnnotation;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.image.exchange.lines.LabeledLine;
import io.plumbline.labeling.image.exchange.lines.LabeledLines;
import io.plumbline.labeling.image.exchange.lines.Notes;
import io.plumbline.labeling.image.exchange.lines.Source;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes a YOLO dataset of a manifest's boxes: {@code labels/<image>.txt} with a line {@code class
 * cx cy w h} for each box, in shares of the image's width and height; {@code images.txt}, the
 * images that have labels; {@code data.yaml}, the classes. The images themselves are not copied.
 */
public final class YoloExport {
  private final ObjectStore store;
  private final Source source;
  private final LabelCategories classes;
  private final PrintStream out;
  private final Set<String> written = new HashSet<>();
  private long boxes;

  /**
   * @param out where is told what came of it
   */
  public YoloExport(ObjectStore store, Source source, LabelCategories classes, PrintStream out) {
    this.store = store;
    this.source = source;
    this.classes = classes;
    this.out = out;
  }

  /**
   * Exports boxes.
   *
   * @throws InputException naming the line whose label is wrong
   */
  public void run(LabelAttribute attribute, URI folder) throws IOException {
    var form = new BoxAnnotation(attribute, classes);
    var lines = new LabeledLines<>(store, source, attribute.name(), form::read, new Notes(out));
    store.write(
        ObjectUri.within(folder, "images.txt"),
        images -> lines.forEach(line -> write(line, folder, images)));
    byte[] description = description().getBytes(UTF_8);
    store.write(ObjectUri.within(folder, "data.yaml"), file -> file.write(description));
    out.printf(
        "%d images, %d boxes of %d labels; left out: %d lines without a label, %d lines without an image%n",
        written.size(), boxes, classes.size(), lines.unlabeled(), lines.unusable());
  }

  private void write(LabeledLine<BoxLabel> line, URI folder, OutputStream images)
      throws IOException {
    String name = "labels/" + line.image().withEnding(".txt");
    if (!written.add(name)) {
      throw new InputException(
          "two images would have the labels %s; --images tells images in several folders apart"
              .formatted(name));
    }
    byte[] content = lines(line.label()).getBytes(UTF_8);
    store.write(ObjectUri.within(folder, name), file -> file.write(content));
    images.write(("./images/" + line.image().name() + "\n").getBytes(UTF_8));
  }

  private String lines(BoxLabel label) {
    StringBuilder text = new StringBuilder();
    for (ScoredBox scored : label.boxes()) {
      text.append(line(scored.box(), label.size()));
      boxes++;
    }
    return text.toString();
  }

  private static String line(Box box, ImageSize size) {
    return String.format(
        Locale.ROOT,
        "%d %.6f %.6f %.6f %.6f\n",
        box.classId(),
        (box.left() + box.width() / 2.0) / size.width(),
        (box.top() + box.height() / 2.0) / size.height(),
        (double) box.width() / size.width(),
        (double) box.height() / size.height());
  }

  /** YAML, of which JSON's strings are a part. */
  private String description() throws IOException {
    StringBuilder yaml =
        new StringBuilder(
            """
            # The images belong into the folder images, beside this file, under the names in images.txt.
            train: images.txt
            # The same images, until they are split.
            val: images.txt
            names:
            """);
    for (int index = 0; index < classes.size(); index++) {
      String name = Json.mapper().writeValueAsString(classes.name(index));
      yaml.append("  ").append(index).append(": ").append(name).append('\n');
    }
    return yaml.toString();
  }
}
