package io.plumbline.models.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.models.data.Box;
import io.plumbline.models.data.ScoredBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program drew on photographs, one line of JSON for each: {@code
 * {"image":"BloodImage_00007","boxes":[{"class":0,"left":1.0,"top":2.0,"width":3.0,"height":4.0,"score":0.9}]}}.
 *
 * @param file with the lines
 */
record DrawnBoxes(Path file) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Replaces the file. */
  void write(List<String> names, List<List<ScoredBox>> drawn) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Map<String, Object>> boxes = drawn.get(i).stream().map(DrawnBoxes::json).toList();
      lines.add(MAPPER.writeValueAsString(Map.of("image", names.get(i), "boxes", boxes)));
    }
    Files.write(file, lines);
  }

  private static Map<String, Object> json(ScoredBox each) {
    Box box = each.box();
    return Map.of(
        "class", box.label(),
        "left", box.left(),
        "top", box.top(),
        "width", box.width(),
        "height", box.height(),
        "score", each.score());
  }

  /** The boxes on the photographs of those names, the surest first. */
  List<List<ScoredBox>> read(List<String> names) throws IOException {
    Map<String, List<ScoredBox>> drawn = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode photograph = MAPPER.readTree(line);
      drawn.put(photograph.get("image").asText(), boxes(photograph.get("boxes")));
    }
    if (!drawn.keySet().containsAll(names)) {
      throw new IOException(file + " says nothing about some photographs");
    }
    return names.stream().map(drawn::get).toList();
  }

  private static List<ScoredBox> boxes(JsonNode boxes) {
    List<ScoredBox> read = new ArrayList<>();
    for (JsonNode each : boxes) {
      Box box =
          new Box(
              each.get("class").asInt(),
              each.get("left").asDouble(),
              each.get("top").asDouble(),
              each.get("width").asDouble(),
              each.get("height").asDouble());
      read.add(new ScoredBox(box, each.get("score").asDouble()));
    }
    read.sort((one, other) -> Double.compare(other.score(), one.score()));
    return read;
  }
}
