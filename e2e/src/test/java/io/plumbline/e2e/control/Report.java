package io.plumbline.e2e.control;

import io.plumbline.e2e.Command;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run as a Markdown page. */
final class Report {
  private final Measurement run;

  Report(Measurement run) {
    this.run = run;
  }

  String markdown() {
    return """
        # The control plane under %d LabelingJobs at once

        `make bench-control JOBS=%d` at commit %s, on %s.
        A real API server, scheduler and Job controller; pods are completed by KWOK a second or so after they start, batches of people by a stand-in, so that only
        the operator and the API server work. Each job goes through %d stages and has %d Jobs. The operator is killed (`kill -9`) in the middle.

        | what | measured | bound |
        |---|---|---|
        %s
        Writes, without those for the leader's lease (%d, by the clock):

        | request | number | for each transition |
        |---|---|---|
        %s"""
        .formatted(
            run.jobs(),
            run.jobs(),
            commit(),
            machine(),
            Scenario.STAGES.size(),
            Scenario.children("").size(),
            rows(),
            run.writes().leases(),
            requests());
  }

  private String rows() {
    return row("LabelingJobs complete", run.complete() + " of " + run.jobs(), "all")
        + row("stage transitions", run.transitions(), "none twice")
        + row("Jobs created", run.writes().created().size(), "none twice")
        + row("Jobs created twice", duplicates(), "0")
        + row("API writes for each transition", decimal(run.writesPerTransition()), "2")
        + row("Events for each transition", decimal(perTransition(run.writes().events())), "")
        + row("looks at a job for each transition", decimal(looks()), "")
        + row("queue latency, median at most", milliseconds(run.queue().atMost(0.5)), "")
        + row("queue latency, 99 % at most", milliseconds(run.queue().atMost(0.99)), "")
        + row("peak memory before and after the kill", run.memory().peaks(), "256 MiB")
        + row("memory when 1/4, 2/4, 3/4, 4/4 of the batches are out", run.memory().quarters(), "")
        + row("from the kill to the first write", seconds(outage()), "")
        + row("jobs per second", decimal(run.jobs() / inSeconds()), "")
        + row("transitions per second", decimal(run.transitions() / inSeconds()), "");
  }

  private String requests() {
    return run.writes().byKind().entrySet().stream()
        .map(kind -> row(kind.getKey(), kind.getValue(), decimal(perTransition(kind.getValue()))))
        .collect(Collectors.joining());
  }

  private long duplicates() {
    return run.writes().created().entrySet().stream().filter(Bounds::isDuplicate).count();
  }

  private double looks() {
    return run.queue().looks() / run.transitions();
  }

  private double perTransition(long count) {
    return (double) count / run.transitions();
  }

  private double inSeconds() {
    return run.took().toMillis() / 1000.0;
  }

  private double outage() {
    return run.writes()
        .firstAfter(run.killed())
        .map(first -> Duration.between(run.killed(), first).toMillis() / 1000.0)
        .orElse(Double.NaN);
  }

  private static String row(String what, Object measured, String bound) {
    return "| " + what + " | " + measured + " | " + bound + " |\n";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String milliseconds(double seconds) {
    return String.format(Locale.ROOT, "%.0f ms", 1000 * seconds);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static String commit() {
    return Command.run("git", "rev-parse", "--short=7", "HEAD").strip();
  }

  /** Others may work on the machine, too: its load belongs to the figures in seconds. */
  private static String machine() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s) with a load of %.0f at the end",
        Runtime.getRuntime().availableProcessors(),
        Command.run("sed", "-n", "0,/^model name/s/^model name[^:]*: //p", "/proc/cpuinfo").strip(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
