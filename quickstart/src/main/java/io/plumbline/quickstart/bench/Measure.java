package io.plumbline.quickstart.bench;

import io.plumbline.quickstart.results.LabelingTask;
import java.util.Locale;

/** How the goodness of labels is told. */
enum Measure {
  /** Classes: the share that is wrong. */
  ERROR("error", "most") {
    @Override
    String told(double loss) {
      return String.format(Locale.ROOT, "%.2f %%", 100 * loss);
    }

    @Override
    String promise(double target) {
      return String.format(Locale.ROOT, "%.1f %% of the auto-labelled right", 100 * target);
    }
  },
  /** Boxes and masks: the mean quality. */
  QUALITY("mean quality", "least") {
    @Override
    String told(double loss) {
      return String.format(Locale.ROOT, "%.3f", 1 - loss);
    }

    @Override
    String promise(double target) {
      return String.format(Locale.ROOT, "a mean quality of %.3f of the auto-labelled", target);
    }
  };

  private final String title;
  private final String worst;

  Measure(String title, String worst) {
    this.title = title;
    this.worst = worst;
  }

  static Measure of(LabelingTask task) {
    return task.isDrawn() ? QUALITY : ERROR;
  }

  /** What the figures are. */
  String title() {
    return title;
  }

  /** Which of many figures is the worst. */
  String worst() {
    return worst;
  }

  /** The figure for a loss from 0 to 1. */
  abstract String told(double loss);

  /** What is promised. */
  abstract String promise(double target);
}
