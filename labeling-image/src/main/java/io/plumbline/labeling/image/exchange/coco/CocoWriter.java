package io.plumbline.labeling.image.exchange.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.Annotator;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.image.exchange.lines.ImageName;
import io.plumbline.labeling.image.exchange.lines.LabeledLine;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a COCO file annotation by annotation. The list of images comes last, since an image's size
 * is known only when its label is read; until then names and sizes are held.
 */
final class CocoWriter {
  private final JsonGenerator json;
  private final Map<String, Image> images = new LinkedHashMap<>();
  private long annotations;

  private record Image(long id, ImageSize size) {}

  /**
   * @param out stays open
   */
  CocoWriter(OutputStream out, String description, LabelCategories classes) throws IOException {
    this.json = Json.mapper().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    writeInfo(description);
    json.writeArrayFieldStart("categories");
    for (int index = 0; index < classes.size(); index++) {
      writeCategory(index, classes.name(index));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("annotations");
  }

  private void writeInfo(String description) throws IOException {
    json.writeObjectFieldStart("info");
    json.writeStringField("description", description);
    json.writeEndObject();
    json.writeArrayFieldStart("licenses");
    json.writeEndArray();
  }

  private void writeCategory(int index, String name) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", categoryId(index));
    json.writeStringField("name", name);
    json.writeStringField("supercategory", name);
    json.writeEndObject();
  }

  /** COCO's own tools take 0 for none. */
  private static int categoryId(int index) {
    return index + 1;
  }

  /** Writes what is on an image. The image's id is its line's number. */
  void add(LabeledLine<?> line, ImageSize size, List<CocoEntry> entries) throws IOException {
    ImageName name = line.image();
    Image other = images.putIfAbsent(name.name(), new Image(line.number(), size));
    if (other != null) {
      throw new InputException(
          "the image %s is in line %d, too; --images tells images in several folders apart"
              .formatted(name.name(), other.id()));
    }
    for (CocoEntry entry : entries) {
      write(line, entry);
    }
  }

  private void write(LabeledLine<?> line, CocoEntry entry) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", ++annotations);
    json.writeNumberField("image_id", line.number());
    json.writeNumberField("category_id", categoryId(entry.box().classId()));
    writeBox(entry.box());
    json.writeNumberField("area", entry.area());
    json.writeNumberField("iscrowd", 0);
    writeSegmentation(entry);
    if (line.annotator() == Annotator.MACHINE) {
      json.writeNumberField("score", entry.confidence());
    }
    json.writeEndObject();
  }

  private void writeBox(Box box) throws IOException {
    json.writeFieldName("bbox");
    json.writeArray(new int[] {box.left(), box.top(), box.width(), box.height()}, 0, 4);
  }

  private void writeSegmentation(CocoEntry entry) throws IOException {
    if (entry.pixels().isPresent()) {
      writePixels(entry.pixels().get());
    } else {
      json.writeArrayFieldStart("segmentation");
      json.writeEndArray();
    }
  }

  private void writePixels(RunLengths pixels) throws IOException {
    json.writeObjectFieldStart("segmentation");
    json.writeFieldName("size");
    json.writeArray(new int[] {pixels.height(), pixels.width()}, 0, 2);
    json.writeStringField("counts", pixels.text());
    json.writeEndObject();
  }

  long annotations() {
    return annotations;
  }

  int images() {
    return images.size();
  }

  /** Writes the images and ends the file. */
  void end() throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("images");
    for (Map.Entry<String, Image> image : images.entrySet()) {
      json.writeStartObject();
      json.writeNumberField("id", image.getValue().id());
      json.writeStringField("file_name", image.getKey());
      json.writeNumberField("width", image.getValue().size().width());
      json.writeNumberField("height", image.getValue().size().height());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
  }
}
