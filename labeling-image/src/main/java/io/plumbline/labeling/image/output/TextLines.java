package io.plumbline.labeling.image.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes lines of UTF-8 text, each ended by {@code \n}. */
final class TextLines {
  private final OutputStream out;

  TextLines(OutputStream out) {
    this.out = out;
  }

  void write(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
