package io.plumbline.inference;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The page that tells what was measured. */
record TransformPage(Map<BenchedTask, TransformMeasured> measured) {
  String text() {
    return head() + parts() + overlap();
  }

  private static String head() {
    return """
        # What the step `transform` takes

        Made by `make bench-transform` on composed colour photographs of 640 x 480 pixels (JPEG), with one computing thread; \
        %d cores, load average at the end %.1f.

        """
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private String parts() {
    StringBuilder text =
        new StringBuilder("## Processor time for a photograph, in ms\n\n| part |")
            .append(titles())
            .append("\n|---|")
            .append("---:|".repeat(measured.size()))
            .append('\n');
    for (WorkPart part : WorkPart.values()) {
      text.append(row(part.title(), each -> 1e3 * each.parts().get(part)));
    }
    return text.append(row("**all**", each -> 1e3 * each.processorSeconds()))
        .append(row("**photographs a second and core**", each -> 1 / each.processorSeconds()))
        .append('\n')
        .toString();
  }

  private String titles() {
    return measured.keySet().stream()
        .map(task -> " " + task.type() + " |")
        .collect(Collectors.joining());
  }

  private String row(String title, ToDoubleFunction<TransformMeasured> number) {
    Collection<TransformMeasured> all = measured.values();
    return "| "
        + title
        + " |"
        + all.stream()
            .map(each -> " %.2f |".formatted(number.applyAsDouble(each)))
            .collect(Collectors.joining())
        + "\n";
  }

  private String overlap() {
    StringBuilder text =
        new StringBuilder(
            """
            ## With a store that takes its time before each photograph

            "One after the other" is the delay and the processor time added up. What can be hidden is the time in which the network works on
            as many photographs as are fetched at once, less what it takes to decode one.

            | task | delay, ms | photographs a second | of those without delay | one after the other |
            |---|---:|---:|---:|---:|
            """);
    measured.forEach(
        (task, each) -> each.delayed().forEach(delayed -> text.append(row(task, each, delayed))));
    text.append('\n');
    measured.forEach(
        (task, each) ->
            text.append(
                "- %s: %d photographs are fetched at once, which can hide %.0f ms%n"
                    .formatted(task.type(), each.atOnce(), 1e3 * each.hiddenSeconds())));
    return text.toString();
  }

  private static String row(
      BenchedTask task, TransformMeasured measured, TransformMeasured.Delayed delayed) {
    return String.format(
        Locale.ROOT,
        "| %s | %.0f | %.1f | %.2f | %.1f |%n",
        task.type(),
        1e3 * delayed.delaySeconds(),
        1 / delayed.seconds(),
        measured.undelayed() / delayed.seconds(),
        1 / (delayed.delaySeconds() + measured.processorSeconds()));
  }
}
