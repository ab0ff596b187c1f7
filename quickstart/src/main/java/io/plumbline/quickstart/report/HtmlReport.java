package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.dollars;
import static io.plumbline.quickstart.report.Markup.escape;
import static io.plumbline.quickstart.report.Markup.percent;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.MaskFiles;
import io.plumbline.quickstart.results.RunResults;
import java.util.Locale;
import java.util.Map;

/** The report of a run: one HTML page without references to anything outside it. */
public final class HtmlReport {
  private final RunResults results;
  private final Findings findings;
  private final String jobName;
  private final String outputManifest;

  /**
   * A report that is not yet written.
   *
   * @param store where the pictures and the masks are read from
   * @param jobName the LabelingJob's name
   * @param outputManifest where the job's labels are
   */
  public HtmlReport(RunResults results, ObjectStore store, String jobName, String outputManifest) {
    this.results = results;
    this.findings = findings(results, store);
    this.jobName = jobName;
    this.outputManifest = outputManifest;
  }

  private static Findings findings(RunResults results, ObjectStore store) {
    InlinePictures pictures = new InlinePictures(store);
    return results.task().isDrawn()
        ? new DrawnFindings(results, pictures, new MaskFiles(store))
        : new ClassFindings(results, pictures);
  }

  /**
   * The page.
   *
   * @throws java.io.UncheckedIOException when a picture or a mask cannot be read
   */
  public String html() {
    return Template.of("report.html").filled(values()) + "\n";
  }

  private Map<String, String> values() {
    Prices prices = Prices.of(results.task().type());
    return Map.ofEntries(
        Map.entry("style", findings.style()),
        Map.entry("job", escape(jobName)),
        Map.entry("output", escape(outputManifest)),
        Map.entry("objects", count(results.objects().size())),
        Map.entry("human", count(results.count(Outcome.HUMAN))),
        Map.entry("machine", count(results.count(Outcome.MACHINE))),
        Map.entry("summary", findings.summary()),
        Map.entry("iterations", IterationChart.svg(results.iterations())),
        Map.entry("looks", new LookSection(results.looks(), findings.words()).html()),
        Map.entry("labels", findings.labels()),
        Map.entry("classes", findings.classes()),
        Map.entry("price-human", dollars3(prices.human())),
        Map.entry("price-machine", dollars3(prices.machine())),
        Map.entry("cost", dollars(prices.of(results))),
        Map.entry("cost-people", dollars(prices.allByPeople(results))),
        Map.entry("cost-workers", dollars(prices.workersOnly(results))),
        Map.entry("saved", percent(1 - prices.of(results) / prices.allByPeople(results))));
  }

  private static String dollars3(double amount) {
    return String.format(Locale.ROOT, "$%.3f", amount);
  }
}
