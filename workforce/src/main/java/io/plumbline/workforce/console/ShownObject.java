package io.plumbline.workforce.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.DataObject;
import java.net.URI;
import java.util.Optional;

/**
 * What an owner is shown of an object.
 *
 * @param text at most {@link #LONGEST} characters of it
 */
record ShownObject(Optional<URI> image, Optional<String> text) {
  static final int LONGEST = 4_000;

  /** That of a line of the manifest; empty where the line names none. */
  static Optional<ShownObject> of(String line) {
    try {
      DataObject object = DataObject.of(Json.mapper().readValue(line, ObjectNode.class));
      return Optional.of(
          new ShownObject(object.sourceRef(), object.source().map(ShownObject::cut)));
    } catch (JsonProcessingException | InputException e) {
      return Optional.empty();
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}
