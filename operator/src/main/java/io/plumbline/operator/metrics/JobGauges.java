package io.plumbline.operator.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * How many LabelingJobs there are in each stage, and what has become of their objects: summed over
 * all jobs, so that the number of series does not grow with them.
 */
public final class JobGauges {
  private final MeterRegistry registry;

  public JobGauges(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * Registers the gauges.
   *
   * @param jobs the jobs of now, asked at each scrape
   */
  public void observe(Supplier<Stream<LabelingJob>> jobs) {
    for (Stage stage : Stage.values()) {
      Gauge.builder("plumbline.labelingjobs", () -> inStage(jobs.get(), stage))
          .description("LabelingJobs by stage.")
          .tag("stage", stage.jsonName())
          .register(registry);
    }
    objects("human", LabelCounters::humanLabeled, jobs);
    objects("machine", LabelCounters::machineLabeled, jobs);
    objects("failed", LabelCounters::failedNonRetryableError, jobs);
    objects("unlabeled", LabelCounters::unlabeled, jobs);
  }

  private void objects(
      String outcome, ToLongFunction<LabelCounters> count, Supplier<Stream<LabelingJob>> jobs) {
    Gauge.builder(
            "plumbline.objects",
            () ->
                statuses(jobs.get())
                    .mapToLong(status -> count.applyAsLong(status.labelCounters()))
                    .sum())
        .description("Objects of all LabelingJobs by what became of them.")
        .tag("outcome", outcome)
        .register(registry);
  }

  private static long inStage(Stream<LabelingJob> jobs, Stage stage) {
    return statuses(jobs).filter(status -> status.stage() == stage).count();
  }

  private static Stream<LabelingJobStatus> statuses(Stream<LabelingJob> jobs) {
    return jobs.map(job -> Optional.ofNullable(job.getStatus()).orElseGet(LabelingJobStatus::new));
  }
}
