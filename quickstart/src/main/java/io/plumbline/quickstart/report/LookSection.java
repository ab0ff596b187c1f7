package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.percent;

import io.plumbline.labeling.certification.Block;
import io.plumbline.quickstart.results.Decision;
import io.plumbline.quickstart.results.Look;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of the report about the looks at the model. */
final class LookSection {
  private final List<Look> looks;

  LookSection(List<Look> looks) {
    this.looks = looks;
  }

  String html() {
    return looks.isEmpty()
        ? "<p>No look was taken: the model was never expected to pay for its test.</p>"
        : looks.stream().map(LookSection::look).collect(Collectors.joining());
  }

  private static String look(Look look) {
    LookCharts charts = new LookCharts(look);
    return sentence(look.decision())
        + "<figure class=\"chart\"><p class=\"legend\"><i class=\"machine\"></i>share of the pool at or above the"
        + " confidence <i class=\"right\"></i>share of those that is right (known here, not to the job)</p>"
        + charts.coverage()
        + "</figure><figure class=\"chart\"><p class=\"legend\"><i class=\"machine\"></i>evidence that enough labels"
        + " are right if the threshold were here (logarithm)</p>"
        + charts.evidence()
        + "</figure>";
  }

  private static String sentence(Decision decision) {
    String drawn =
        "<p>People labelled a random sample of %s of the %s objects that were left, without seeing what the model says. "
            .formatted(count(decision.sampled()), count(decision.pool()));
    return drawn
        + decision
            .accepted()
            .map(block -> certified(decision, block))
            .orElse(
                "No confidence could be certified on it, so the model labelled nothing after this look.</p>");
  }

  private static String certified(Decision decision, Block block) {
    return String.format(
        Locale.ROOT,
        "At or above a confidence of %.4f were %s of them, %s labelled wrongly by the model: %s right. That is evidence"
            + " of %.2f where %.2f is required, so that with probability %s at least %s of the %s labels that the"
            + " model set are right. Below the threshold nothing is promised, and people label.</p>",
        block.confidence(),
        count(block.sampled()),
        count(Math.round(block.loss())),
        percent(1 - block.loss() / Math.max(1, block.sampled())),
        block.logEvidence(),
        decision.logRequired(),
        percent(1 - decision.alpha()),
        percent(decision.target()),
        count(block.unsampled()));
  }
}
