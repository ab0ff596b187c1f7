package io.plumbline.quickstart.report;

import static io.plumbline.quickstart.report.Markup.count;
import static io.plumbline.quickstart.report.Markup.percent;

import io.plumbline.labeling.certification.Block;
import io.plumbline.quickstart.results.Decision;
import java.util.Locale;

/** Of classes, a share is promised to be right. */
record ClassWords() implements LookWords {
  @Override
  public String quality() {
    return "share of those that is right";
  }

  @Override
  public String description() {
    return "share of it that is right";
  }

  @Override
  public String evidence() {
    return "evidence that enough labels are right";
  }

  @Override
  public String promised(double target) {
    return "promised: " + percent(target) + " right";
  }

  @Override
  public String certified(Decision decision, Block block) {
    return String.format(
        Locale.ROOT,
        "At or above a confidence of %.4f were %s of them, %s labelled wrongly by the model: %s"
            + " right. That is evidence of %.2f where %.2f is required, so that with probability %s"
            + " at least %s of the %s labels that the model set are right. Below the threshold"
            + " nothing is promised, and people label.</p>",
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

  @Override
  public ConfidenceAxis axis() {
    return ConfidenceAxis.NINES;
  }
}
