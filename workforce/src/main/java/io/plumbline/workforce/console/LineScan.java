package io.plumbline.workforce.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.ManifestReader;
import io.plumbline.labeling.store.ObjectStore;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** Reads the lines of a file, one by one, as far as a {@link Budget} goes. */
final class LineScan implements Closeable {
  private final Capped in;
  private final ManifestReader lines;
  private final Budget budget;
  private boolean ended;

  private LineScan(Capped in, Budget budget) {
    this.in = in;
    this.lines = new ManifestReader(in);
    this.budget = budget;
  }

  /**
   * Opens a file.
   *
   * @throws java.nio.file.NoSuchFileException when it is absent
   */
  static LineScan open(ObjectStore store, URI file, Budget budget) throws IOException {
    return new LineScan(new Capped(store.read(file), budget), budget);
  }

  /** The next line; empty at the end of the file or of the budget. */
  Optional<String> next() {
    if (!lines.hasNext()) {
      ended = !in.isSpent();
      return Optional.empty();
    }
    // The last line of a stream that the budget has ended is cut off somewhere.
    return !in.isSpent() && budget.takeLine() ? Optional.of(lines.next().text()) : Optional.empty();
  }

  /** The next line's JSON. */
  <T> Optional<T> next(Class<T> type) throws IOException {
    Optional<String> line = next();
    try {
      return line.isPresent()
          ? Optional.of(Json.mapper().readValue(line.get(), type))
          : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new DamagedFile("line " + budget.linesTaken() + " is damaged", e);
    }
  }

  /** Whether all of the file was read, once {@link #next} is empty. */
  Extent extent() {
    return ended ? Extent.ALL : Extent.FIRST;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Ends where the budget does. */
  private static final class Capped extends FilterInputStream {
    private final Budget budget;
    private boolean spent;

    Capped(InputStream in, Budget budget) {
      super(in);
      this.budget = budget;
    }

    boolean isSpent() {
      return spent;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      int most = budget.bytes(count);
      if (most == 0) {
        spent = true;
        return -1;
      }
      int got = super.read(into, offset, most);
      budget.took(Math.max(0, got));
      return got;
    }
  }
}
