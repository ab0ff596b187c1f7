package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.dollars;
import static io.plumbline.quickstart.report.Markup.escape;
import static io.plumbline.quickstart.report.Markup.percent;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.quickstart.results.LabeledObject;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The report of a run: one HTML page without references to anything outside it. */
public final class HtmlReport {
  private static final int CARDS = 45;

  private final RunResults results;
  private final Cards cards;
  private final String jobName;
  private final String outputManifest;

  /**
   * @param store where the pictures are read from
   * @param jobName the LabelingJob's name
   * @param outputManifest where the job's labels are
   */
  public HtmlReport(RunResults results, ObjectStore store, String jobName, String outputManifest) {
    this.results = results;
    this.cards = new Cards(store, results.categories());
    this.jobName = jobName;
    this.outputManifest = outputManifest;
  }

  /** The page. */
  public String html() throws IOException {
    String page = template();
    for (Map.Entry<String, String> value : values().entrySet()) {
      page = page.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return page;
  }

  private Map<String, String> values() {
    Prices prices = Prices.GROUND_TRUTH;
    return Map.ofEntries(
        Map.entry("job", escape(jobName)),
        Map.entry("output", escape(outputManifest)),
        Map.entry("objects", count(results.objects().size())),
        Map.entry("human", count(results.count(Outcome.HUMAN))),
        Map.entry("machine", count(results.count(Outcome.MACHINE))),
        Map.entry("left", count(results.count(Outcome.NONE))),
        Map.entry("machine-share", percent(results.share(Outcome.MACHINE))),
        Map.entry("machine-error", percent(results.errorOf(Outcome.MACHINE))),
        Map.entry("human-error", percent(results.errorOf(Outcome.HUMAN))),
        Map.entry("error", percent(results.errorOfAll())),
        Map.entry("right", percent(1 - results.errorOfAll())),
        Map.entry("iterations", IterationChart.svg(results.iterations())),
        Map.entry("looks", new LookSection(results.looks()).html()),
        Map.entry("classes", ClassTable.html(results)),
        Map.entry("sure", cards.grid(drawn(Outcome.MACHINE))),
        Map.entry("unsure", cards.grid(leastCertain())),
        Map.entry("wrong", wrong()),
        Map.entry("price-human", dollars3(prices.human())),
        Map.entry("price-machine", dollars3(prices.machine())),
        Map.entry("cost", dollars(prices.of(results))),
        Map.entry("cost-people", dollars(prices.allByPeople(results))),
        Map.entry("cost-workers", dollars(prices.workersOnly(results))),
        Map.entry("saved", percent(1 - prices.of(results) / prices.allByPeople(results))));
  }

  private List<LabeledObject> drawn(Outcome outcome) {
    List<LabeledObject> all = new ArrayList<>(by(outcome));
    Collections.shuffle(all, new Random(1));
    return all.stream().limit(CARDS).toList();
  }

  private List<LabeledObject> leastCertain() {
    return by(Outcome.MACHINE).stream()
        .sorted(Comparator.comparingDouble(LabeledObject::confidence))
        .limit(CARDS)
        .toList();
  }

  private String wrong() {
    List<LabeledObject> wrong =
        by(Outcome.MACHINE).stream()
            .filter(LabeledObject::wrong)
            .sorted(Comparator.comparingDouble(LabeledObject::confidence).reversed())
            .limit(CARDS)
            .toList();
    return wrong.isEmpty() ? "<p>None.</p>" : cards.grid(wrong);
  }

  private List<LabeledObject> by(Outcome outcome) {
    return results.objects().stream().filter(object -> object.by(outcome)).toList();
  }

  private static String dollars3(double amount) {
    return String.format(java.util.Locale.ROOT, "$%.3f", amount);
  }

  private static String template() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            HtmlReport.class.getResourceAsStream("report.html"), "report.html is in the jar")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
