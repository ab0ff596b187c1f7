package io.plumbline.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Somebody who labels by the page: takes a task, looks at its picture, thinks, and says what it
 * shows. What nothing answers is tried again, as the page does.
 */
final class Reader implements Callable<Void> {
  private static final Duration THINKING = Duration.ofMillis(150);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);

  private final String name;
  private final PageBrowser browser;
  private final String team;
  private final Pictures pictures;
  private final Queue<Answer> given;
  private final BooleanSupplier over;

  /**
   * @param team as {@code namespace/name}
   * @param given where the answers go that the service took
   * @param over whether it is time to go home
   */
  Reader(
      String name,
      PageBrowser browser,
      String team,
      Pictures pictures,
      Queue<Answer> given,
      BooleanSupplier over) {
    this.name = name;
    this.browser = browser;
    this.team = team;
    this.pictures = pictures;
    this.given = given;
    this.over = over;
  }

  @Override
  public Void call() {
    while (!over.getAsBoolean()) {
      Reply task = untilAnswered(() -> browser.post("/api/teams/" + team + "/tasks/lease", ""));
      if (task.status() == 200) {
        work(task);
      } else {
        require(204, task);
        Pause.of(PAUSE);
      }
    }
    return null;
  }

  private void work(Reply task) {
    String link = task.json().at("/object/image").asText();
    Reply image = require(200, untilAnswered(() -> browser.get(link)));
    Pictures.Picture picture = pictures.shown(image.body());
    Pause.of(THINKING);
    String lease = task.json().path("lease").asText();
    require(204, untilAnswered(() -> answer(browser, lease, picture.shows())));
    given.add(new Answer(name, picture.uri(), picture.shows()));
  }

  /** Hands in an answer. */
  static Reply answer(PageBrowser browser, String lease, String label) {
    return browser.post(
        "/api/leases/" + lease + "/answer",
        "{\"answerContent\": {\"crowd-image-classifier\": {\"label\": \"" + label + "\"}}}");
  }

  private Reply require(int status, Reply reply) {
    if (reply.status() != status) {
      throw new AssertionError(
          name + " was answered " + reply.status() + ", not " + status + ": " + reply.text());
    }
    return reply;
  }

  private static Reply untilAnswered(Supplier<Reply> call) {
    Instant last = Instant.now().plus(LONGEST_OUTAGE);
    while (true) {
      try {
        return call.get();
      } catch (UncheckedIOException e) {
        if (Instant.now().isAfter(last)) {
          throw e;
        }
        Pause.of(PAUSE);
      }
    }
  }
}
