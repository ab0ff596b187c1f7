package io.plumbline.labeling.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.InputException;
import io.plumbline.labeling.store.ObjectUri;
import java.net.URI;
import java.util.Optional;

/**
 * What is to be labelled: a file ({@code source-ref}) or a text in the manifest itself ({@code
 * source}); exactly one of them is there.
 */
public record DataObject(Optional<URI> sourceRef, Optional<String> source) {
  static final String SOURCE_REF = "source-ref";
  static final String SOURCE = "source";

  public DataObject {
    if (sourceRef.isPresent() == source.isPresent()) {
      throw new InputException(
          sourceRef.isPresent()
              ? "\"source\" and \"source-ref\" are both there"
              : "neither \"source\" nor \"source-ref\" is there");
    }
  }

  /**
   * The object of a manifest line.
   *
   * @throws InputException saying what is wrong with {@code source} and {@code source-ref}
   */
  public static DataObject of(ObjectNode line) {
    return new DataObject(text(line, SOURCE_REF).map(DataObject::uri), text(line, SOURCE));
  }

  private static Optional<String> text(ObjectNode line, String key) {
    JsonNode value = line.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new InputException("\"" + key + "\" is not a string with something in it");
    }
    return Optional.of(value.textValue());
  }

  private static URI uri(String text) {
    try {
      URI uri = ObjectUri.parse(text);
      if ("s3".equals(uri.getScheme()) || "file".equals(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new InputException("\"source-ref\" is no URI: " + text, e);
    }
    throw new InputException("\"source-ref\" is neither an s3:// nor a file:// URI: " + text);
  }
}
