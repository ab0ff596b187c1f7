package io.plumbline.labeling.masks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.annotation.Origin;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.store.ObjectUri;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Masks in Ground Truth's form: {@code <attr>-ref} is the URI of a PNG, and {@code
 * internal-color-map} in {@code <attr>-ref-metadata} says which number in it is which class.
 */
public final class MaskAnnotation {
  /** The {@code type} of the label's metadata. */
  public static final String TYPE = "groundtruth/semantic-segmentation";

  private static final String BACKGROUND = "BACKGROUND";

  private final MaskAttribute attribute;
  private final LabelCategories classes;
  private final MaskPalette palette;

  /**
   * @throws InputException for more classes than a mask can hold
   */
  public MaskAnnotation(MaskAttribute attribute, LabelCategories classes) {
    if (classes.size() > Mask.MOST_CLASSES) {
      throw new InputException(
          "a mask holds at most %d labels, but %d are given"
              .formatted(Mask.MOST_CLASSES, classes.size()));
    }
    this.attribute = attribute;
    this.classes = classes;
    this.palette = new MaskPalette(classes.size());
  }

  /**
   * The two attributes of a label: the background and the classes in the mask, with the image's
   * confidence, not rounded, under each.
   */
  public ObjectNode write(MaskLabel mask, double confidence, Origin origin) {
    ObjectNode annotation =
        Json.mapper().createObjectNode().put(attribute.name(), ObjectUri.format(mask.png()));
    ObjectNode metadata = annotation.putObject(attribute.metadataName());
    ObjectNode colors = metadata.putObject("internal-color-map");
    new TreeMap<>(mask.values().classes())
        .forEach(
            (number, id) -> describe(id, confidence, colors.putObject(Integer.toString(number))));
    origin.describe(metadata, TYPE);
    return annotation;
  }

  private void describe(int id, double confidence, ObjectNode color) {
    color
        .put("class-name", id == 0 ? BACKGROUND : classes.name(id - 1))
        .put("hex-color", palette.hex(id))
        .put("confidence", confidence);
  }

  /**
   * The label that a manifest line carries. Without {@code internal-color-map} the numbers are
   * those of this job's classes; with it, the names decide.
   *
   * @return empty when the line has no such attribute
   * @throws InputException naming the field that is wrong
   */
  public Optional<MaskLabel> read(ObjectNode line) {
    JsonField value = new JsonField("", line).get(attribute.name());
    if (value.isAbsent()) {
      return Optional.empty();
    }
    JsonField metadata = new JsonField("", line).get(attribute.metadataName());
    JsonField type = metadata.get("type");
    type.require(type.isAbsent() || type.value().asText().equals(TYPE), "is not \"" + TYPE + "\"");
    JsonField colors = metadata.get("internal-color-map");
    return Optional.of(new MaskLabel(uri(value), values(colors)));
  }

  private static URI uri(JsonField value) {
    try {
      URI uri = ObjectUri.parse(value.text());
      value.require(
          "s3".equals(uri.getScheme()) || "file".equals(uri.getScheme()),
          "is neither an s3:// nor a file:// URI: " + value.text());
      return uri;
    } catch (IllegalArgumentException e) {
      throw new InputException("\"" + value.path() + "\" is no URI: " + value.text(), e);
    }
  }

  private PixelValues values(JsonField colors) {
    if (colors.isAbsent()) {
      return PixelValues.of(classes);
    }
    Map<Integer, Integer> values = new TreeMap<>();
    for (Map.Entry<String, JsonField> entry : colors.fields()) {
      JsonField name = entry.getValue().get("class-name");
      name.require(entry.getKey().matches("\\d{1,3}"), "does not stand under a pixel's number");
      values.put(Integer.valueOf(entry.getKey()), classOf(entry.getKey(), name));
    }
    return new PixelValues(values);
  }

  private int classOf(String number, JsonField name) {
    Optional<Integer> known = classes.indexOf(name.text());
    if (number.equals("0") || (known.isEmpty() && name.text().equals(BACKGROUND))) {
      return 0;
    }
    return 1 + known.orElseThrow(() -> name.wrong("is \"" + name.text() + "\", which is no label"));
  }
}
