package io.plumbline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/** The JSON values of a file in the bucket, of a small one. */
record Lines(ObjectStore store) {

  /** All of them, in order. */
  List<JsonNode> of(URI file) throws IOException {
    try (InputStream in = store.read(file);
        MappingIterator<JsonNode> lines = Json.mapper().readerFor(JsonNode.class).readValues(in)) {
      return lines.readAll();
    }
  }
}
