package io.plumbline.labeling.json;

import java.io.IOException;

/** Produces the values of a JSON Lines file, each handed to the sink in turn. */
@FunctionalInterface
public interface LineSource {
  void writeTo(LineSink sink) throws IOException;

  /** Takes one value and writes it as one line. */
  @FunctionalInterface
  interface LineSink {
    void accept(Object value) throws IOException;
  }
}
