package io.plumbline.quickstart.visitor;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of whoever sits at this machine. */
public final class WebBrowser {
  private final Map<String, String> environment;

  public WebBrowser(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Opens a page in it. Without a screen, or a browser, nothing happens: whoever reads the address
   * can open it elsewhere.
   */
  public void open(URI page) {
    if (Stream.of("DISPLAY", "WAYLAND_DISPLAY").noneMatch(environment::containsKey)) {
      return;
    }
    try {
      new ProcessBuilder("xdg-open", page.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // No xdg-open: the address was printed.
      return;
    }
  }
}
