package io.plumbline.labeling.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.ManifestLine.Encoding;
import io.plumbline.labeling.store.ObjectStore;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Streams the lines of a manifest: UTF-8 after an optional byte order mark, ended by {@code \n} or
 * {@code \r\n}, the last one optionally. Iterating throws {@link UncheckedIOException} when the
 * store fails.
 */
public final class ManifestReader implements Iterator<ManifestLine>, Closeable {
  private static final int LONGEST_BYTES = 16 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
  private Optional<ManifestLine> next = Optional.empty();
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private long number;

  public ManifestReader(InputStream in) {
    this.in = in;
  }

  /**
   * Opens the user's manifest.
   *
   * @throws InputException when it is absent
   */
  public static ManifestReader open(ObjectStore store, URI manifest) throws IOException {
    return new ManifestReader(UserInput.open(store, manifest, "the input manifest"));
  }

  /**
   * @throws InputException at a line of over 16 MiB: this is no JSON Lines file
   */
  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      next = advance();
    }
    return next.isPresent();
  }

  @Override
  public ManifestLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the manifest has no more lines");
    }
    ManifestLine found = next.get();
    next = Optional.empty();
    return found;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private Optional<ManifestLine> advance() {
    try {
      line.reset();
      boolean ended = fill();
      if (!ended && line.size() == 0) {
        return Optional.empty();
      }
      number++;
      return Optional.of(decode(line.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Appends bytes up to the next line end, and says whether there was one. */
  private boolean fill() throws IOException {
    while (start < end || refill()) {
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      append(stop);
      if (stop < end) {
        start = stop + 1;
        return true;
      }
      start = stop;
    }
    return false;
  }

  private void append(int stop) {
    if (line.size() + stop - start > LONGEST_BYTES) {
      throw new InputException(
          "line " + (number + 1) + " is longer than 16 MiB, so the manifest is not JSON Lines");
    }
    line.write(buffer, start, stop - start);
  }

  private boolean refill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private ManifestLine decode(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new ManifestLine(number, trimmed(text), Encoding.UTF_8);
    } catch (CharacterCodingException e) {
      return new ManifestLine(number, trimmed(new String(bytes, UTF_8)), Encoding.DAMAGED);
    }
  }

  private String trimmed(String text) {
    int from = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    int to = text.endsWith("\r") ? text.length() - 1 : text.length();
    return text.substring(from, to);
  }
}
