package io.plumbline.labeling.boxes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import java.util.ArrayList;
import java.util.List;

/**
 * A worker's boxes as Ground Truth's element {@code crowd-bounding-box} hands them in: {@code
 * {"boundingBoxes": [{"label": "owl", "left": 12, …}], "inputImageProperties": {"width": 640,
 * "height": 480}}}.
 */
public final class CrowdBoundingBox {
  /** The element's name, under which the answer stands in {@code answerContent}. */
  public static final String ELEMENT = "crowd-bounding-box";

  private final LabelCategories classes;

  public CrowdBoundingBox(LabelCategories classes) {
    this.classes = classes;
  }

  /** The answer as the element hands it in. */
  public ObjectNode write(BoxAnswer answer) {
    ObjectNode json = Json.mapper().createObjectNode();
    ArrayNode boxes = json.putArray("boundingBoxes");
    for (Box box : answer.boxes()) {
      BoxFields.write(box, boxes.addObject().put("label", classes.name(box.classId())));
    }
    json.putObject("inputImageProperties")
        .put("width", answer.size().width())
        .put("height", answer.size().height());
    return json;
  }

  /**
   * Reads an answer.
   *
   * @param answer what stands under the element's name
   * @throws InputException naming the field that is wrong
   */
  public BoxAnswer read(JsonNode answer) {
    JsonField field = new JsonField(ELEMENT, answer);
    field.require(answer.isObject(), "is not an object with \"boundingBoxes\"");
    JsonField image = field.get("inputImageProperties");
    ImageSize size =
        ImageSize.ofColour(image.get("width").wholeNumber(1), image.get("height").wholeNumber(1));
    List<Box> boxes = new ArrayList<>();
    for (JsonField box : field.get("boundingBoxes").elements()) {
      boxes.add(BoxFields.read(box, classId(box.get("label")), size));
    }
    return new BoxAnswer(size, boxes);
  }

  private int classId(JsonField label) {
    String name = label.text();
    return classes
        .indexOf(name)
        .orElseThrow(() -> label.wrong("is \"" + name + "\", which is no label"));
  }
}
