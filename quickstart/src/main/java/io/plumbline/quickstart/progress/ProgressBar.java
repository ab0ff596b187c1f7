package io.plumbline.quickstart.progress;

import io.plumbline.quickstart.cluster.JobView.Counters;

/**
 * A bar of characters that shows whose labels a dataset has.
 *
 * @param width characters between the brackets
 */
record ProgressBar(int width) {
  private static final String PEOPLE = "█";
  private static final String MODEL = "▓";
  private static final String FAILED = "x";
  private static final String LEFT = "·";

  /** People's labels from the left, the model's after them, then what failed and what is left. */
  String of(Counters counters) {
    int people = cells(counters.human(), counters);
    int both = cells(counters.human() + counters.machine(), counters);
    int ended = cells(counters.total() - counters.unlabeled(), counters);
    return "["
        + PEOPLE.repeat(people)
        + MODEL.repeat(both - people)
        + FAILED.repeat(ended - both)
        + LEFT.repeat(width - ended)
        + "]";
  }

  private int cells(long objects, Counters counters) {
    return counters.total() == 0
        ? 0
        : Math.toIntExact(Math.round((double) width * objects / counters.total()));
  }
}
