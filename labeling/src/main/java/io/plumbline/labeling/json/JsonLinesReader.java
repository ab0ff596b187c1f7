package io.plumbline.labeling.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads JSON Lines one by one; memory does not grow with the file. Iterating throws {@link
 * UncheckedIOException} when the store fails or a line is not a {@code T}; it names file and line.
 */
public final class JsonLinesReader<T> implements Iterator<T>, Closeable {
  private final URI uri;
  private final BufferedReader lines;
  private final ObjectReader values;
  private Optional<String> next = Optional.empty();
  private long number;

  private JsonLinesReader(URI uri, BufferedReader lines, ObjectReader values) {
    this.uri = uri;
    this.lines = lines;
    this.values = values;
  }

  /**
   * Opens the lines of an object.
   *
   * @throws java.nio.file.NoSuchFileException when it is absent
   */
  public static <T> JsonLinesReader<T> open(ObjectStore store, URI uri, Class<T> type)
      throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(store.read(uri), UTF_8), 1 << 16);
    return new JsonLinesReader<>(uri, lines, Json.mapper().readerFor(type));
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      next = advance();
    }
    return next.isPresent();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException(ObjectUri.format(uri) + " has no more lines");
    }
    String line = next.get();
    next = Optional.empty();
    return parse(line);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Optional<String> advance() {
    try {
      number++;
      return Optional.ofNullable(lines.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private T parse(String line) {
    try {
      return values.readValue(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(
          new IOException(
              ObjectUri.format(uri)
                  + " is damaged at line "
                  + number
                  + ": "
                  + e.getOriginalMessage(),
              e));
    }
  }
}
