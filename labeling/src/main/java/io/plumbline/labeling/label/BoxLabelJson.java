package io.plumbline.labeling.label;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.boxes.Box;
import io.plumbline.labeling.boxes.BoxLabel;
import io.plumbline.labeling.boxes.ImageSize;
import io.plumbline.labeling.boxes.ScoredBox;
import io.plumbline.labeling.json.Json;
import java.util.List;

/** The boxes of an image in the working files; their order and their confidences are kept whole. */
record BoxLabelJson(
    @JsonProperty(required = true) int width,
    @JsonProperty(required = true) int height,
    @JsonProperty(required = true) int depth,
    @JsonProperty(required = true) List<Entry> boxes) {

  /** One box. */
  record Entry(
      @JsonProperty(value = "class", required = true) int classId,
      @JsonProperty(required = true) int left,
      @JsonProperty(required = true) int top,
      @JsonProperty(required = true) int width,
      @JsonProperty(required = true) int height,
      @JsonProperty(required = true) double confidence) {

    static Entry of(ScoredBox scored) {
      Box box = scored.box();
      return new Entry(
          box.classId(), box.left(), box.top(), box.width(), box.height(), scored.confidence());
    }

    ScoredBox scored() {
      return new ScoredBox(new Box(classId, left, top, width, height), confidence);
    }
  }

  static BoxLabelJson of(BoxLabel label) {
    ImageSize size = label.size();
    return new BoxLabelJson(
        size.width(), size.height(), size.depth(), label.boxes().stream().map(Entry::of).toList());
  }

  static BoxLabel read(JsonNode json) {
    try {
      return Json.mapper().treeToValue(json, BoxLabelJson.class).label();
    } catch (JsonProcessingException e) {
      throw new InputException("a label is neither a class, nor boxes, nor a mask: " + json, e);
    }
  }

  private BoxLabel label() {
    return new BoxLabel(
        new ImageSize(width, height, depth), boxes.stream().map(Entry::scored).toList());
  }
}
