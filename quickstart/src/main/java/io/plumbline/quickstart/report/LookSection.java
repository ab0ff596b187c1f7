package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;

import io.plumbline.quickstart.results.Decision;
import io.plumbline.quickstart.results.Look;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the report about the looks at the model. */
final class LookSection {
  private final List<Look> looks;
  private final LookWords words;

  LookSection(List<Look> looks, LookWords words) {
    this.looks = looks;
    this.words = words;
  }

  String html() {
    return looks.isEmpty()
        ? "<p>No look was taken: the model was never expected to pay for its test.</p>"
        : looks.stream().map(this::look).collect(Collectors.joining());
  }

  private String look(Look look) {
    LookCharts charts = new LookCharts(look, words);
    return sentence(look.decision())
        + "<figure class=\"chart\"><p class=\"legend\"><i class=\"machine\"></i>share of the pool"
        + " at or above the confidence <i class=\"right\"></i>"
        + words.quality()
        + " (known here, not to the job)</p>"
        + charts.coverage()
        + "</figure><figure class=\"chart\"><p class=\"legend\"><i class=\"machine\"></i>"
        + words.evidence()
        + " if the threshold were here (logarithm)</p>"
        + charts.evidence()
        + "</figure>";
  }

  private String sentence(Decision decision) {
    String drawn =
        "<p>People labelled a random sample of %s of the %s objects that were left, without seeing what the model says. "
            .formatted(count(decision.sampled()), count(decision.pool()));
    return drawn
        + decision
            .accepted()
            .map(block -> words.certified(decision, block))
            .orElse(
                "No confidence could be certified on it, so the model labelled nothing after this"
                    + " look.</p>");
  }
}
