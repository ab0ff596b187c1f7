package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.percent;

import io.plumbline.labeling.certification.Block;
import io.plumbline.quickstart.results.Decision;
import java.util.Locale;

/** Of boxes and masks, a mean quality is promised. */
record DrawnWords() implements LookWords {
  @Override
  public String quality() {
    return "mean quality of those (1 is 100 %)";
  }

  @Override
  public String description() {
    return "its mean quality";
  }

  @Override
  public String evidence() {
    return "evidence that the labels are good enough on average";
  }

  @Override
  public String promised(double target) {
    return "promised: mean quality " + Markup.quality(target);
  }

  @Override
  public String certified(Decision decision, Block block) {
    return String.format(
        Locale.ROOT,
        "At or above a confidence of %.4f were %s of them; against people's drawings, the model's"
            + " had a mean quality of %s. That is evidence of %.2f where %.2f is required, so that"
            + " with probability %s the mean quality of the %s labels that the model set is at"
            + " least %s. Below the threshold nothing is promised, and people label.</p>",
        block.confidence(),
        count(block.sampled()),
        Markup.quality(1 - block.loss() / Math.max(1, block.sampled())),
        block.logEvidence(),
        decision.logRequired(),
        percent(1 - decision.alpha()),
        count(block.unsampled()),
        Markup.quality(decision.target()));
  }

  @Override
  public ConfidenceAxis axis() {
    return ConfidenceAxis.EVEN;
  }
}
