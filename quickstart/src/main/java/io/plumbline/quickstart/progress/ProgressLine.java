package io.plumbline.quickstart.progress;

import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.JobView.Batch;
import io.plumbline.quickstart.cluster.JobView.Counters;
import java.util.Locale;

/** One line that says where a job stands. */
final class ProgressLine {
  private static final ProgressBar BAR = new ProgressBar(30);

  private ProgressLine() {}

  static String of(JobView job) {
    Counters counters = job.counters();
    return String.format(
        Locale.ROOT,
        "%-24s %s  people %,d  model %,d  left %,d%s",
        place(job),
        BAR.of(counters),
        counters.human(),
        counters.machine(),
        counters.unlabeled(),
        job.threshold()
            .map(
                threshold ->
                    String.format(Locale.ROOT, "  threshold %.4f", Double.valueOf(threshold)))
            .orElse(""));
  }

  private static String place(JobView job) {
    String stage = job.stage().isEmpty() ? "Waiting" : job.stage();
    String detail = job.batch().map(ProgressLine::tasks).orElse("");
    return job.iteration() == 0 ? stage : "%d %s%s".formatted(job.iteration(), stage, detail);
  }

  private static String tasks(Batch batch) {
    return " %d/%d".formatted(batch.done(), batch.objects());
  }
}
