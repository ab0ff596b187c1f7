package io.plumbline.quickstart.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The results of a benchmark as a Markdown table with a summary.
 *
 * @param target the promised quality of machine labels; of classes, the share of correct ones
 */
record BenchTable(String example, Measure measure, double target, List<SeedResult> results) {
  private static final String HEADER =
      "| seed | people's labels | auto-labelled | %s of those | %s of all | looks | seconds |\n"
          + "|---:|---:|---:|---:|---:|---:|---:|\n";

  BenchTable {
    results = List.copyOf(results);
  }

  /** Whether at most one seed in ten broke the promise. */
  boolean kept() {
    return violations() <= results.size() / 10;
  }

  long violations() {
    return results.stream().filter(result -> result.violates(target)).count();
  }

  static String row(Measure measure, SeedResult each) {
    return String.format(
        Locale.ROOT,
        "| %d | %,d | %.1f %% | %s | %s | %d | %d |",
        each.seed(),
        each.human(),
        100 * each.machineShare(),
        each.machine() == 0 ? "–" : measure.told(each.machineLoss()),
        measure.told(each.loss()),
        each.looks(),
        each.seconds());
  }

  String markdown() {
    return "# Labeling `examples/%s.yaml` with %d seeds%n%n".formatted(example, results.size())
        + "Made by `make bench-labeling`. People's labels are all of them: training, certification and the rest. %s"
            .formatted(explanation())
        + " against the truth, which no job sees.\n\n"
        + HEADER.formatted(measure.title(), measure.title())
        + results.stream()
            .map(result -> row(measure, result))
            .collect(Collectors.joining("\n", "", "\n\n"))
        + summary();
  }

  private String explanation() {
    return switch (measure) {
      case ERROR -> "Errors are";
      case QUALITY -> "The quality of a picture is the mean IoU of its classes";
    };
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "- auto-labelled: mean %.1f %%, least %.1f %%%n"
            + "- %s of the auto-labelled: mean %s, %s %s%n"
            + "- %s of all labels: mean %s, %s %s%n"
            + "- the promise (%s) was broken by %d of %d seeds%n",
        100 * mean(SeedResult::machineShare),
        100 * results.stream().mapToDouble(SeedResult::machineShare).min().orElse(0),
        measure.title(),
        measure.told(mean(SeedResult::machineLoss)),
        measure.worst(),
        measure.told(most(SeedResult::machineLoss)),
        measure.title(),
        measure.told(mean(SeedResult::loss)),
        measure.worst(),
        measure.told(most(SeedResult::loss)),
        measure.promise(target),
        violations(),
        results.size());
  }

  private double mean(ToDoubleFunction<SeedResult> value) {
    return results.stream().mapToDouble(value).average().orElse(0);
  }

  private double most(ToDoubleFunction<SeedResult> value) {
    return results.stream().mapToDouble(value).max().orElse(0);
  }
}
