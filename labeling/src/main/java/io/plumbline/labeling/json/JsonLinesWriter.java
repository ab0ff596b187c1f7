package io.plumbline.labeling.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Iterator;

/** Writes JSON Lines: UTF-8, one value a line, {@code \n} after each; memory stays flat. */
public final class JsonLinesWriter {
  private JsonLinesWriter() {}

  /** Writes an object with one line per value, atomically. */
  public static <T> void write(ObjectStore store, URI uri, Iterator<T> values) throws IOException {
    write(
        store,
        uri,
        sink -> {
          while (values.hasNext()) {
            sink.accept(values.next());
          }
        });
  }

  /** Writes an object with one line per value that the source hands over, atomically. */
  public static void write(ObjectStore store, URI uri, LineSource source) throws IOException {
    store.write(uri, out -> writeLines(out, source));
  }

  private static void writeLines(OutputStream out, LineSource source) throws IOException {
    ObjectMapper mapper = Json.mapper();
    JsonGenerator generator = mapper.createGenerator(out);
    // The store closes the stream; Jackson must neither close it nor part the values by blanks.
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    generator.setRootValueSeparator(new SerializedString("\n"));
    try (generator) {
      new Lines(mapper, generator).write(source);
    }
  }

  private record Lines(ObjectMapper mapper, JsonGenerator generator) {
    void write(LineSource source) throws IOException {
      long[] count = {0};
      source.writeTo(
          value -> {
            mapper.writeValue(generator, value);
            count[0]++;
          });
      if (count[0] > 0) {
        generator.writeRaw('\n');
      }
    }
  }
}
