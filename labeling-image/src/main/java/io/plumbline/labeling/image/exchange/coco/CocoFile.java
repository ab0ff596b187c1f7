package io.plumbline.labeling.image.exchange.coco;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.annotation.JsonField;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.UserInput;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Reads the lists of a COCO file element by element, in whatever order the lists stand in it: of
 * the file itself nothing but one element is held.
 */
final class CocoFile {
  private final ObjectStore store;
  private final URI file;
  private final Map<String, Consumer<JsonField>> readers = new HashMap<>();
  private final ObjectReader elements =
      Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  CocoFile(ObjectStore store, URI file) {
    this.store = store;
    this.file = file;
  }

  /** Has each element of a list read; the file must have that list. */
  CocoFile list(String name, Consumer<JsonField> reader) {
    readers.put(name, reader);
    return this;
  }

  /**
   * Reads the file.
   *
   * @throws InputException when it is absent, not JSON, or not made of those lists, or when a
   *     reader throws one, with the file's name before its sentence
   */
  void read() throws IOException {
    try (InputStream in = UserInput.open(store, file, "the COCO file");
        JsonParser parser = Json.mapper().createParser(in)) {
      read(parser);
    } catch (JsonProcessingException e) {
      throw new InputException(name() + " is not JSON" + place(e) + reason(e), e);
    }
  }

  private String name() {
    return ObjectUri.format(file);
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null
        ? ""
        : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String reason(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    // What follows names Jackson's own options.
    int marker = message.indexOf(" (start marker at");
    return " (" + (marker < 0 ? message : message.substring(0, marker)) + ")";
  }

  private void read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new InputException(name() + " is not a JSON object, as a COCO file is");
    }
    Set<String> found = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && readers.containsKey(key)) {
        found.add(key);
        readList(key, parser);
      } else {
        parser.skipChildren();
      }
    }
    requireAll(found);
  }

  private void readList(String key, JsonParser parser) throws IOException {
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      JsonNode element = elements.readTree(parser);
      JsonField field = new JsonField(key + "[" + index + "]", element);
      try {
        readers.get(key).accept(field);
      } catch (InputException e) {
        throw new InputException(name() + ": " + e.getMessage(), e);
      }
    }
  }

  private void requireAll(Set<String> found) {
    Set<String> missing = new TreeSet<>(readers.keySet());
    missing.removeAll(found);
    if (!missing.isEmpty()) {
      throw new InputException(
          name() + " has no list \"" + missing.iterator().next() + "\", so it is no COCO file");
    }
  }
}
