package io.plumbline.quickstart.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The results of a benchmark as a Markdown table with a summary.
 *
 * @param target the promised share of correct machine labels
 */
record BenchTable(String example, double target, List<SeedResult> results) {
  private static final String HEADER =
      "| seed | people's labels | auto-labelled | error of those | error of all | looks | seconds |\n"
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

  static String row(SeedResult each) {
    return String.format(
        Locale.ROOT,
        "| %d | %,d | %.1f %% | %.2f %% | %.2f %% | %d | %d |",
        each.seed(),
        each.human(),
        100 * each.machineShare(),
        100 * each.machineError(),
        100 * each.error(),
        each.looks(),
        each.seconds());
  }

  String markdown() {
    return "# Labeling `examples/%s.yaml` with %d seeds%n%n".formatted(example, results.size())
        + "Made by `make bench-labeling`. People's labels are all of them: training, certification and the rest. Errors"
        + " are against the truth, which no job sees.\n\n"
        + HEADER
        + results.stream().map(BenchTable::row).collect(Collectors.joining("\n", "", "\n\n"))
        + summary();
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "- auto-labelled: mean %.1f %%, least %.1f %%%n"
            + "- error of the auto-labelled: mean %.2f %%, most %.2f %%%n"
            + "- error of all labels: mean %.2f %%, most %.2f %%%n"
            + "- the promise (%.1f %% of the auto-labelled right) was broken by %d of %d seeds%n",
        100 * mean(SeedResult::machineShare),
        100 * results.stream().mapToDouble(SeedResult::machineShare).min().orElse(0),
        100 * mean(SeedResult::machineError),
        100 * most(SeedResult::machineError),
        100 * mean(SeedResult::error),
        100 * most(SeedResult::error),
        100 * target,
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
