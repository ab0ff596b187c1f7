package io.plumbline.labeling.image.consolidate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.LineSource;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

/** A JSON file that is one array, written value by value. */
final class JsonArrayFile {
  private final ObjectStore store;
  private final URI file;

  JsonArrayFile(ObjectStore store, URI file) {
    this.store = store;
    this.file = file;
  }

  void write(LineSource values) throws IOException {
    store.write(file, out -> writeTo(out, values));
  }

  private static void writeTo(OutputStream out, LineSource values) throws IOException {
    // The store closes the stream itself.
    var writer = Json.mapper().writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (SequenceWriter array = writer.writeValuesAsArray(out)) {
      values.writeTo(array::write);
    }
  }
}
