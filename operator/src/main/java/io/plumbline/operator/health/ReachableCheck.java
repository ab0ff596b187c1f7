package io.plumbline.operator.health;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Asks URLs until each answers with 200. `helm test` runs it as the operator's image with the
 * argument {@code check}, since that image has no shell.
 */
public final class ReachableCheck {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
  private final Duration patience;
  private final PrintStream out;

  /**
   * @param patience how long a URL is asked
   * @param out gets a line for each URL
   */
  public ReachableCheck(Duration patience, PrintStream out) {
    this.patience = patience;
    this.out = out;
  }

  /** 0 if all answer with 200, else 1. */
  public int exitCode(List<String> urls) throws InterruptedException {
    int code = 0;
    for (String url : urls) {
      Optional<String> fault = faultInTheEnd(URI.create(url));
      out.println(url + ": " + fault.orElse("ok"));
      code = fault.isPresent() ? 1 : code;
    }
    return code;
  }

  private Optional<String> faultInTheEnd(URI url) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Optional<String> fault = fault(url);
    while (fault.isPresent() && System.nanoTime() < end) {
      Thread.sleep(PAUSE.toMillis());
      fault = fault(url);
    }
    return fault;
  }

  private Optional<String> fault(URI url) throws InterruptedException {
    try {
      HttpResponse<Void> answer =
          http.send(HttpRequest.newBuilder(url).timeout(ANSWER).build(), BodyHandlers.discarding());
      return answer.statusCode() == 200
          ? Optional.empty()
          : Optional.of("answers with " + answer.statusCode());
    } catch (IOException e) {
      return Optional.of("does not answer: " + e);
    }
  }
}
