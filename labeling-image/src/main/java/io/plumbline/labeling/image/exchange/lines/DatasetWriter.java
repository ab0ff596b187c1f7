package io.plumbline.labeling.image.exchange.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.CheckedLine.Rejected;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestCheck;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestLine.Encoding;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes the manifest of an imported dataset, line by line. A line that no labeling job would take
 * is written all the same, and told.
 */
public final class DatasetWriter {
  private final ObjectStore store;
  private final Dataset dataset;
  private final Notes notes;
  private final ManifestCheck check;

  /**
   * @param task the type of job that the manifest is for
   * @param notes told of the lines that no such job would take
   */
  public DatasetWriter(ObjectStore store, Dataset dataset, TaskType task, Notes notes) {
    this.store = store;
    this.dataset = dataset;
    this.notes = notes;
    this.check = new ManifestCheck(task);
  }

  /** Hands over the lines of a manifest. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Sink lines) throws IOException;
  }

  /** Takes an image and the attributes of its label. */
  @FunctionalInterface
  public interface Sink {
    void accept(ImageName image, ObjectNode annotation) throws IOException;
  }

  /**
   * Whose an imported label is.
   *
   * @param format the format's name, in place of a job's
   */
  public static Origin origin(Annotator annotator, String format) {
    return new Origin(annotator, "import-" + format, Optional.empty());
  }

  /**
   * Writes the manifest, and the label category file if one is wanted.
   *
   * @return the number of lines
   */
  public long write(LabelCategories classes, Content content) throws IOException {
    long[] written = {0};
    store.write(
        dataset.manifest(),
        out ->
            content.writeTo(
                (image, annotation) -> write(line(image, annotation), ++written[0], out)));
    if (dataset.labels().isPresent()) {
      store.write(dataset.labels().get(), out -> out.write(bytes(classes.toJson())));
    }
    return written[0];
  }

  private ObjectNode line(ImageName image, ObjectNode annotation) {
    ObjectNode line = Json.mapper().createObjectNode();
    line.put("source-ref", ObjectUri.format(image.within(dataset.images())));
    return line.setAll(annotation);
  }

  private void write(ObjectNode line, long number, OutputStream out) throws IOException {
    out.write(bytes(line));
    out.write('\n');
    var checked = check.check(new ManifestLine(number, line.toString(), Encoding.UTF_8));
    if (checked instanceof Rejected rejected) {
      notes.add("no labeling job will take " + rejected.sentence());
    }
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(UTF_8);
  }
}
