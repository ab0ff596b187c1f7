package io.plumbline.quickstart.cluster;

import java.net.URI;
import java.nio.file.Path;

/**
 * The page on which people label.
 *
 * @param port of this machine that it is served on
 * @param accounts the file of those who may log in, in the workforce service's form
 */
public record LabelingPage(int port, Path accounts) {
  /** A page on a port that is free now. */
  public static LabelingPage of(Path accounts) {
    return new LabelingPage(FreePort.any(), accounts);
  }

  /** Where a browser finds it. */
  public URI address() {
    return URI.create("http://localhost:" + port + "/");
  }
}
