package io.plumbline.labeling.image.prepare;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.manifest.ManifestReader;
import io.plumbline.labeling.manifest.UserInput;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import java.io.IOException;
import java.net.URI;
import java.util.BitSet;

/**
 * The input manifest, read as a stream: it may have millions of lines, of which only a bit each is
 * kept.
 */
final class ManifestScan {
  static final String FIELD = "inputConfig.dataSource.s3DataSource.manifestS3URI";

  private final ObjectStore store;
  private final URI manifest;
  private final LineCheck check;

  ManifestScan(ObjectStore store, URI manifest, LineCheck check) {
    this.store = store;
    this.manifest = manifest;
    this.check = check;
  }

  /** Receives one checked line. */
  @FunctionalInterface
  interface Visitor {
    void visit(LineCheck.Checked line) throws IOException;
  }

  /**
   * Counts the lines by state.
   *
   * @param objects all lines
   * @param labeled those with a label
   * @param open a bit for each line to be labelled
   */
  record Overview(long objects, long labeled, BitSet open) {}

  /**
   * Reads the whole manifest once.
   *
   * @throws InputException when it is absent, not JSON Lines or empty
   */
  Overview overview() throws IOException {
    var counts = new long[2];
    var open = new BitSet();
    forEach(
        line -> {
          counts[0]++;
          switch (line.entry().state()) {
            case Open -> open.set(Math.toIntExact(line.entry().id()));
            case Labeled -> counts[1]++;
            case Failed -> {}
          }
        });
    if (counts[0] == 0) {
      throw new InputException(FIELD + " " + ObjectUri.format(manifest) + " is empty");
    }
    return new Overview(counts[0], counts[1], open);
  }

  /** Hands each line, checked, to the visitor. */
  void forEach(Visitor visitor) throws IOException {
    try (var lines = new ManifestReader(UserInput.open(store, manifest, FIELD))) {
      while (lines.hasNext()) {
        visitor.visit(check.check(lines.next()));
      }
    }
  }
}
