package io.plumbline.workforce.web.page;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The port for people's browsers, where the service has one. */
public final class PagePort {
  private final Optional<IntSupplier> number;

  private PagePort(Optional<IntSupplier> number) {
    this.number = number;
  }

  /**
   * A port.
   *
   * @param number its number, which may be known only once the service listens
   */
  public static PagePort of(IntSupplier number) {
    return new PagePort(Optional.of(number));
  }

  /** No page is served. */
  public static PagePort none() {
    return new PagePort(Optional.empty());
  }

  /** Whether the request came in by this port. */
  boolean took(ServletRequest request) {
    return number.filter(port -> port.getAsInt() == request.getLocalPort()).isPresent();
  }

  /** The port's number, or -1 where there is none. */
  public int number() {
    return number.map(IntSupplier::getAsInt).orElse(-1);
  }
}
