package io.plumbline.labeling.masks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A worker's mask as Ground Truth's element {@code crowd-semantic-segmentation} hands it in: a PNG
 * image in base64, and which colour in it is which label.
 */
public final class CrowdSemanticSegmentation {
  /** The element's name, under which the answer stands in {@code answerContent}. */
  public static final String ELEMENT = "crowd-semantic-segmentation";

  private final LabelCategories classes;
  private final MaskPalette palette;

  /**
   * @throws InputException for more classes than a mask can hold
   */
  public CrowdSemanticSegmentation(LabelCategories classes) {
    if (classes.size() > Mask.MOST_CLASSES) {
      throw new InputException(
          "a mask holds at most %d labels, but %d are given"
              .formatted(Mask.MOST_CLASSES, classes.size()));
    }
    this.classes = classes;
    this.palette = new MaskPalette(classes.size());
  }

  /** The answer as the element hands it in, with all labels in its mappings. */
  public ObjectNode write(Mask mask) {
    ObjectNode answer = Json.mapper().createObjectNode();
    answer.putObject("labeledImage").put("pngImageData", base64(mask));
    ObjectNode mappings = answer.putObject("labelMappings");
    for (int id = 0; id < classes.size(); id++) {
      mappings.putObject(classes.name(id)).put("color", palette.hex(id + 1));
    }
    answer
        .putObject("inputImageProperties")
        .put("width", mask.width())
        .put("height", mask.height());
    return answer;
  }

  private String base64(Mask mask) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      new MaskPngWriter(palette).write(mask, png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }

  /**
   * Reads an answer. The image must have exactly the colours of the mappings, white or transparent
   * pixels for the background, and the size in {@code inputImageProperties}.
   *
   * @param answer what stands under the element's name
   * @throws InputException naming the field that is wrong
   */
  public Mask read(JsonNode answer) {
    return read(answer, MaskPngReader::colors);
  }

  /**
   * Refuses what {@link #read} refuses, but keeps no pixel: an answer that claims to be of a large
   * image costs no memory.
   *
   * @param answer what stands under the element's name
   * @throws InputException naming the field that is wrong
   */
  public void check(JsonNode answer) {
    read(
        answer,
        (png, colors) -> {
          png.checkColors(colors);
          return true;
        });
  }

  /** Makes something of the pixels. */
  private interface Pixels<T> {
    T of(MaskPngReader png, Map<Integer, Integer> colors) throws IOException;
  }

  private <T> T read(JsonNode answer, Pixels<T> pixels) {
    JsonField field = new JsonField(ELEMENT, answer);
    field.require(answer.isObject(), "is not an object with \"labeledImage\"");
    JsonField size = field.get("inputImageProperties");
    int width = size.get("width").wholeNumber(1);
    int height = size.get("height").wholeNumber(1);
    JsonField image = field.get("labeledImage").get("pngImageData");
    Map<Integer, Integer> colors = colors(field.get("labelMappings"));
    MaskPngReader png =
        new MaskPngReader(new ByteArrayInputStream(bytes(image)), "\"" + image.path() + "\"");
    try {
      requireSize(image, png.size(), ImageSize.ofColour(width, height));
      return pixels.of(png, colors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireSize(JsonField image, ImageSize found, ImageSize said) {
    image.require(
        found.equals(said),
        "has %d x %d pixels, but \"inputImageProperties\" says %d x %d"
            .formatted(found.width(), found.height(), said.width(), said.height()));
  }

  private static byte[] bytes(JsonField image) {
    try {
      return Base64.getMimeDecoder().decode(image.text());
    } catch (IllegalArgumentException e) {
      throw new InputException("\"" + image.path() + "\" is not base64", e);
    }
  }

  private Map<Integer, Integer> colors(JsonField mappings) {
    Map<Integer, Integer> colors = new HashMap<>();
    for (Map.Entry<String, JsonField> mapping : mappings.fields()) {
      int id =
          classes
              .indexOf(mapping.getKey())
              .orElseThrow(
                  () -> mappings.wrong("names \"" + mapping.getKey() + "\", which is no label"));
      JsonField color = mapping.getValue().get("color");
      color.require(colors.put(rgb(color), id + 1) == null, "is the colour of another label, too");
    }
    return colors;
  }

  private static int rgb(JsonField color) {
    String text = color.text().toLowerCase(Locale.ROOT);
    color.require(text.matches("#[0-9a-f]{6}"), "is not a colour such as #2ca02c");
    return Integer.parseInt(text.substring(1), 16);
  }
}
