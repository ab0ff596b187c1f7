package io.plumbline.labeling.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.CheckedLine.Accepted;
import io.plumbline.labeling.manifest.CheckedLine.Rejected;
import io.plumbline.labeling.manifest.ManifestLine.Encoding;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells whether manifest lines name objects that a task can label. The limits are Ground Truth's: a
 * line of at most 100,000 characters, an attribute of at most 20,000, no key that starts with
 * {@code $}, image files named {@code .jpg}, {@code .jpeg} or {@code .png}.
 */
public final class ManifestCheck {
  private static final int LONGEST_LINE = 100_000;
  private static final int LONGEST_ATTRIBUTE = 20_000;
  private static final List<String> IMAGES = List.of(".jpg", ".jpeg", ".png");

  private final TaskType taskType;

  public ManifestCheck(TaskType taskType) {
    this.taskType = taskType;
  }

  /** The line's object, or what is wrong with the line. */
  public CheckedLine check(ManifestLine line) {
    try {
      ObjectNode json = parse(line);
      json.properties().forEach(ManifestCheck::checkAttribute);
      DataObject object = DataObject.of(json);
      checkKind(object);
      return new Accepted(line, json, object);
    } catch (InputException e) {
      return new Rejected(line, "line " + line.number() + ": " + e.getMessage());
    }
  }

  private static ObjectNode parse(ManifestLine line) {
    if (line.encoding() == Encoding.DAMAGED) {
      throw new InputException("it is not UTF-8");
    }
    if (line.text().length() > LONGEST_LINE) {
      throw new InputException("it is longer than 100,000 characters");
    }
    if (line.text().isBlank()) {
      throw new InputException("it is empty");
    }
    return object(line.text());
  }

  private static ObjectNode object(String text) {
    try {
      if (Json.mapper().readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new InputException("it is not JSON (" + firstLine(e.getOriginalMessage()) + ")", e);
    }
    throw new InputException("it is not a JSON object");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static void checkAttribute(Map.Entry<String, JsonNode> attribute) {
    String key = attribute.getKey();
    if (key.startsWith("$")) {
      throw new InputException("the key \"" + shortened(key) + "\" starts with $");
    }
    if (length(attribute.getValue()) > LONGEST_ATTRIBUTE) {
      throw new InputException("\"" + shortened(key) + "\" is longer than 20,000 characters");
    }
  }

  private static String shortened(String key) {
    return key.length() <= 100 ? key : key.substring(0, key.offsetByCodePoints(0, 90)) + "…";
  }

  private static int length(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue().length();
    }
    return value.isContainerNode() ? value.toString().length() : 0;
  }

  private void checkKind(DataObject object) {
    if (taskType.isImage()) {
      checkImage(object.sourceRef().orElseThrow(() -> needs(DataObject.SOURCE_REF)));
    } else if (object.source().isEmpty()) {
      throw needs(DataObject.SOURCE);
    }
  }

  private InputException needs(String key) {
    return new InputException(taskType.jsonName() + " needs \"" + key + "\"");
  }

  private static void checkImage(URI image) {
    String path = image.getPath().toLowerCase(Locale.ROOT);
    if (IMAGES.stream().noneMatch(path::endsWith)) {
      throw new InputException("\"source-ref\" does not end in .jpg, .jpeg or .png");
    }
  }
}
