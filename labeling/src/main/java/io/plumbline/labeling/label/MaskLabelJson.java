package io.plumbline.labeling.label;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.masks.MaskLabel;
import io.plumbline.labeling.masks.PixelValues;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mask of an image in the working files.
 *
 * @param mask the file
 * @param values the class of each number in it
 */
record MaskLabelJson(
    @JsonProperty(required = true) URI mask,
    @JsonProperty(required = true) Map<Integer, Integer> values) {
  static final String MASK = "mask";

  static MaskLabelJson of(MaskLabel label) {
    return new MaskLabelJson(label.png(), new TreeMap<>(label.values().classes()));
  }

  static MaskLabel read(JsonNode json) {
    try {
      MaskLabelJson read = Json.mapper().treeToValue(json, MaskLabelJson.class);
      return new MaskLabel(read.mask, new PixelValues(read.values));
    } catch (JsonProcessingException e) {
      throw new InputException("a label is no mask: " + json, e);
    }
  }
}
