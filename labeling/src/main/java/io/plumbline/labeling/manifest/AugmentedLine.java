package io.plumbline.labeling.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Adds labels to manifest lines: a label stands under {@code <attr>}, and {@code <attr>-metadata}
 * says whose it is. Older values under these two keys go; the other keys keep their order and their
 * text, character for character.
 *
 * @param attribute the job's label attribute name
 */
public record AugmentedLine(String attribute) {
  /**
   * The line with a label added.
   *
   * @param line a JSON object
   * @param annotation the two attributes
   */
  public String with(String line, ObjectNode annotation) {
    StringBuilder text = new StringBuilder(line.length() + 256).append('{');
    appendOthers(line, text);
    String added = annotation.toString();
    return text.append(added, 1, added.length()).toString();
  }

  private void appendOthers(String line, StringBuilder text) {
    try (JsonParser parser = Json.mapper().createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        String key = parser.currentName();
        parser.nextToken();
        parser.skipChildren();
        parser.finishToken();
        if (!isOurs(key)) {
          text.append(line, start, (int) parser.currentLocation().getCharOffset()).append(',');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOurs(String key) {
    return key.equals(attribute) || key.equals(attribute + "-metadata");
  }
}
