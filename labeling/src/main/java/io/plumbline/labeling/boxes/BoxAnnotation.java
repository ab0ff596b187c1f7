package io.plumbline.labeling.boxes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelAttribute;
import io.plumbline.labeling.manifest.LabelCategories;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Boxes in Ground Truth's form: {@code <attr>} holds {@code image_size} and {@code annotations},
 * {@code <attr>-metadata} a confidence for each of them and the names of the classes present.
 */
public final class BoxAnnotation {
  /** The {@code type} of the label's metadata. */
  public static final String TYPE = "groundtruth/object-detection";

  private final LabelAttribute attribute;
  private final LabelCategories classes;

  public BoxAnnotation(LabelAttribute attribute, LabelCategories classes) {
    this.attribute = attribute;
    this.classes = classes;
  }

  /** The two attributes of a label; confidences have two decimals. */
  public ObjectNode write(BoxLabel label, Origin origin) {
    ObjectNode annotation = Json.mapper().createObjectNode();
    ObjectNode value = annotation.putObject(attribute.name());
    ImageSize size = label.size();
    value
        .putArray("image_size")
        .addObject()
        .put("width", size.width())
        .put("height", size.height())
        .put("depth", size.depth());
    ArrayNode boxes = value.putArray("annotations");
    label.boxes().forEach(scored -> write(scored.box(), boxes.addObject()));
    writeMetadata(label, origin, annotation.putObject(attribute.metadataName()));
    return annotation;
  }

  private static void write(Box box, ObjectNode fields) {
    fields.put("class_id", box.classId());
    BoxFields.write(box, fields);
  }

  private void writeMetadata(BoxLabel label, Origin origin, ObjectNode metadata) {
    ArrayNode objects = metadata.putArray("objects");
    label.boxes().forEach(b -> objects.addObject().put("confidence", rounded(b.confidence())));
    ObjectNode names = metadata.putObject("class-map");
    label.boxes().stream()
        .map(scored -> scored.box().classId())
        .distinct()
        .sorted()
        .forEach(id -> names.put(Integer.toString(id), classes.name(id)));
    origin.describe(metadata, TYPE);
  }

  private static BigDecimal rounded(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP);
  }

  /**
   * The label that a manifest line carries. What the metadata leave out is filled in: without
   * confidences all are 0, and without {@code class-map} the numbers are those of this job's
   * classes; with it, the names decide. {@code image_size} may also be an object instead of a list
   * of one, as some of AWS's samples write it.
   *
   * @return empty when the line has no such attribute
   * @throws InputException naming the field that is wrong
   */
  public Optional<BoxLabel> read(ObjectNode line) {
    JsonField value = new JsonField("", line).get(attribute.name());
    if (value.isAbsent()) {
      return Optional.empty();
    }
    value.require(value.value().isObject(), "is not an object with \"annotations\"");
    JsonField metadata = new JsonField("", line).get(attribute.metadataName());
    checkType(metadata.get("type"));
    ImageSize size = size(value.get("image_size"));
    Map<Integer, Integer> ids = ids(metadata.get("class-map"));
    List<Box> boxes = new ArrayList<>();
    for (JsonField annotation : value.get("annotations").elements()) {
      boxes.add(BoxFields.read(annotation, classId(annotation.get("class_id"), ids), size));
    }
    return Optional.of(new BoxLabel(size, scored(boxes, metadata.get("objects"))));
  }

  private static void checkType(JsonField type) {
    type.require(type.isAbsent() || type.value().asText().equals(TYPE), "is not \"" + TYPE + "\"");
  }

  private static ImageSize size(JsonField field) {
    JsonField size = field;
    if (field.value().isArray()) {
      field.require(field.value().size() == 1, "does not hold exactly one size");
      size = field.elements().get(0);
    }
    JsonField depth = size.get("depth");
    int width = size.get("width").wholeNumber(1);
    int height = size.get("height").wholeNumber(1);
    return depth.isAbsent()
        ? ImageSize.ofColour(width, height)
        : new ImageSize(width, height, depth.wholeNumber(1));
  }

  /** What each number in the line is in this job's classes; empty without a class map. */
  private Map<Integer, Integer> ids(JsonField classMap) {
    Map<Integer, Integer> ids = new HashMap<>();
    if (classMap.isAbsent()) {
      return ids;
    }
    for (Map.Entry<String, JsonField> entry : classMap.fields()) {
      JsonField name = entry.getValue();
      name.require(entry.getKey().matches("\\d{1,9}"), "does not stand under a class's number");
      ids.put(
          Integer.valueOf(entry.getKey()),
          classes
              .indexOf(name.text())
              .orElseThrow(() -> name.wrong("is \"" + name.text() + "\", which is no label")));
    }
    return ids;
  }

  private int classId(JsonField field, Map<Integer, Integer> ids) {
    int id = field.wholeNumber(0);
    if (ids.isEmpty()) {
      field.require(
          id < classes.size(), "is " + id + ", but there are " + classes.size() + " labels");
      return id;
    }
    return Optional.ofNullable(ids.get(id))
        .orElseThrow(() -> field.wrong("is " + id + ", which \"class-map\" does not name"));
  }

  private static List<ScoredBox> scored(List<Box> boxes, JsonField objects) {
    if (objects.isAbsent()) {
      return boxes.stream().map(box -> new ScoredBox(box, 0)).toList();
    }
    List<JsonField> confidences = objects.elements();
    objects.require(
        confidences.size() == boxes.size(),
        "has %d entries for %d boxes".formatted(confidences.size(), boxes.size()));
    List<ScoredBox> scored = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      scored.add(new ScoredBox(boxes.get(i), confidences.get(i).get("confidence").share()));
    }
    return scored;
  }
}
