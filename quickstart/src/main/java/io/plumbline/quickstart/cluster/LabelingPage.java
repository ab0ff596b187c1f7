package io.plumbline.quickstart.cluster;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The page on which people label.
 *
 * @param port of this machine that it is served on
 * @param accounts the file of those who may log in, in the workforce service's form
 */
public record LabelingPage(int port, Path accounts) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** A page on a port that is free now. */
  public static LabelingPage of(Path accounts) {
    return new LabelingPage(FreePort.any(), accounts);
  }

  /** Where a browser finds it. */
  public URI address() {
    return URI.create("http://localhost:" + port + "/");
  }

  /**
   * Waits until something answers there.
   *
   * @throws IllegalStateException when nothing has for two minutes
   */
  public void awaitServed() throws InterruptedException {
    Instant limit = Instant.now().plus(PATIENCE);
    while (!isServed()) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("Nothing answers on " + address());
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private boolean isServed() {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
