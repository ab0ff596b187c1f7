package io.plumbline.quickstart.report;

import io.plumbline.labeling.certification.Block;
import io.plumbline.quickstart.results.Decision;

/** How a look at the model is told, which depends on what the promise is about. */
interface LookWords {
  /** What the curve of quality shows. */
  String quality();

  /** What the curve of quality shows, for those who cannot see it. */
  String description();

  /** What the curve of evidence shows. */
  String evidence();

  /** What is promised, in a few words. */
  String promised(double target);

  /** The sentences about a certified threshold. */
  String certified(Decision decision, Block block);

  /** How confidences are spread. */
  ConfidenceAxis axis();
}
