package io.plumbline.workforce.load;

import java.time.Duration;
import java.util.Locale;

/** The page that says what a run came to. */
record LoadPage(LoadRun run, LoadRun.Outcome outcome, String commit) {

  boolean kept() {
    Verdict verdict = outcome.verdict();
    return outcome.measured().errors().isEmpty()
        && verdict.miscounted() + verdict.lost() + verdict.unknown() == 0;
  }

  String markdown() {
    Measured measured = outcome.measured();
    return String.format(
        Locale.ROOT,
        """
        # %d people label at once

        `make bench-workforce WORKERS=%d SECONDS=%d`%s, on %d cores, on which PostgreSQL, the service, its whole crowd and this measurement ran together.
        Everybody is logged in, takes a task, loads its image, thinks for 1.5 to 4.5 s and answers, again and again, through the calls of the page. The
        service is killed (`kill -9`) half way and started again at once. Times are from the call to the whole reply, as the crowd sees them.

        | call | number | half within | 99 %% within | all within |
        |---|---:|---:|---:|---:|
        %s
        %s
        %s
        %s
        %s
        %s

        | what | measured | bound |
        |---|---:|---:|
        | replies that nobody should see | %d | 0 |
        | objects without exactly 3 answers of different people, of %d | %d | 0 |
        | answers that were taken and are lost | %d | 0 |
        | answers that nobody gave | %d | 0 |
        | calls that met the killed service, and were made again | %d |  |
        | from the kill until the service is well | %.1f s |  |
        | from the first task to the batch's end | %.0f s |  |
        | most memory of the service | %d MiB |  |
        """,
        run.workers(),
        run.workers(),
        run.lasting().toSeconds(),
        commit.isEmpty() ? "" : " at commit " + commit,
        Runtime.getRuntime().availableProcessors(),
        row("hand out a task, until the kill", measured.handedOut().until(outcome.killed())),
        row("load its image, until the kill", measured.images().until(outcome.killed())),
        row("take an answer, until the kill", measured.taken().until(outcome.killed())),
        row("hand out a task, afterwards", measured.handedOut().after(outcome.killed())),
        row("load its image, afterwards", measured.images().after(outcome.killed())),
        row("take an answer, afterwards", measured.taken().after(outcome.killed())),
        measured.errors().size(),
        outcome.verdict().objects(),
        outcome.verdict().miscounted(),
        outcome.verdict().lost(),
        outcome.verdict().unknown(),
        measured.unansweredCalls(),
        outcome.outage().toMillis() / 1000.0,
        outcome.took().toMillis() / 1000.0,
        outcome.memory() >> 20);
  }

  private static String row(String call, Latencies.Summary latencies) {
    return "| %s | %d | %s | %s | %s |"
        .formatted(
            call,
            latencies.count(),
            millis(latencies.within(0.5)),
            millis(latencies.within(0.99)),
            millis(latencies.within(1)));
  }

  private static String millis(Duration duration) {
    return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
  }
}
