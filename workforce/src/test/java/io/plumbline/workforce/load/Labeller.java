package io.plumbline.workforce.load;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Reply;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Somebody who labels: takes a task, loads its image, thinks for some seconds, answers. What gets
 * no answer, because the service is away, is tried again, as the page does.
 */
final class Labeller implements Callable<Void> {
  private static final int LEAST_THINKING_MILLIS = 1500;
  private static final int MOST_THINKING_MILLIS = 4500;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(2);

  private final String name;
  private final PersonsBrowser browser;
  private final String team;
  private final Measured measured;
  private final BooleanSupplier over;
  private final Random random;

  Labeller(
      String name, PersonsBrowser browser, String team, Measured measured, BooleanSupplier over) {
    this.name = name;
    this.browser = browser;
    this.team = team;
    this.measured = measured;
    this.over = over;
    this.random = new Random(name.hashCode());
  }

  /** Thinking time of all people, on average. */
  static double thinkingSeconds() {
    return (LEAST_THINKING_MILLIS + MOST_THINKING_MILLIS) / 2000.0;
  }

  @Override
  public Void call() throws InterruptedException {
    while (!over.getAsBoolean()) {
      Reply task = timed(measured.handedOut(), () -> browser.post(leasePath(), ""));
      if (task.status() == 200) {
        work(task);
      } else {
        expect(204, "lease", task);
        Thread.sleep(PAUSE.toMillis());
      }
    }
    return null;
  }

  private String leasePath() {
    return "/api/teams/default/" + team + "/tasks/lease";
  }

  private void work(Reply task) throws InterruptedException {
    String link = task.json().path("object").path("image").asString();
    Reply image = timed(measured.images(), () -> browser.get(link));
    expect(200, "image", image);
    Thread.sleep(
        LEAST_THINKING_MILLIS + random.nextInt(MOST_THINKING_MILLIS - LEAST_THINKING_MILLIS));
    String label = BatchBody.LABELS.get(random.nextInt(BatchBody.LABELS.size()));
    Reply taken = timed(measured.taken(), () -> answer(task.lease(), label));
    expect(204, "answer", taken);
    if (taken.status() == 204 && image.status() == 200) {
      measured.given().add(new Given.Key(NumberedPictures.numberOf(image.bytes()), name), label);
    }
  }

  private Reply answer(String lease, String label) {
    return browser.post(
        "/api/leases/" + lease + "/answer",
        "{\"answerContent\": {\"crowd-image-classifier\": {\"label\": \"" + label + "\"}}}");
  }

  private void expect(int status, String call, Reply reply) {
    if (reply.status() != status) {
      measured.error("%s: %d %s".formatted(call, reply.status(), reply.text()));
    }
  }

  private Reply timed(Latencies into, Supplier<Reply> call) throws InterruptedException {
    Instant first = Instant.now();
    while (true) {
      long begun = System.nanoTime();
      try {
        Reply reply = call.get();
        into.add(Instant.now(), Duration.ofNanos(System.nanoTime() - begun));
        return reply;
      } catch (UncheckedIOException e) {
        measured.unanswered();
        if (first.plus(LONGEST_OUTAGE).isBefore(Instant.now())) {
          throw e;
        }
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }
}
