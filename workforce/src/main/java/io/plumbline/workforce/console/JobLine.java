package io.plumbline.workforce.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.labeling.manifest.TaskType;
import java.util.Optional;

/**
 * A LabelingJob in the list of all.
 *
 * @param title what people see above their tasks
 * @param stage where the job stands; empty before the operator has seen it
 * @param iteration the batch that people label or have labelled last, 0 before the first
 * @param created when, RFC 3339
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record JobLine(
    String namespace,
    String job,
    String title,
    Optional<TaskType> taskType,
    Optional<String> stage,
    int iteration,
    Counts counts,
    Optional<BatchCounts> batch,
    Optional<String> created) {

  /**
   * The objects of a job.
   *
   * @param objects all of them
   * @param human labelled by people in this job
   * @param machine labelled by the model in this job
   * @param before labelled already in the input
   * @param failed that cannot be labelled
   * @param left still to be labelled
   */
  public record Counts(
      long objects, long human, long machine, long before, long failed, long left) {
    static Counts of(JobDocument job) {
      String counters = "/status/labelCounters/";
      long labeled = job.count(counters + "totalLabeled");
      long human = job.count(counters + "humanLabeled");
      long machine = job.count(counters + "machineLabeled");
      long failed = job.count(counters + "failedNonRetryableError");
      long left = job.count(counters + "unlabeled");
      return new Counts(
          labeled + failed + left, human, machine, labeled - human - machine, failed, left);
    }
  }

  /** The batch that is out with people, in objects. */
  public record BatchCounts(long objects, long answered, long expired, long declined) {
    static Optional<BatchCounts> of(JobDocument job) {
      String batch = "/status/batch/";
      return job.has("/status/batch")
          ? Optional.of(
              new BatchCounts(
                  job.count(batch + "objects"),
                  job.count(batch + "answered"),
                  job.count(batch + "expired"),
                  job.count(batch + "declined")))
          : Optional.empty();
    }
  }

  public static JobLine of(JobDocument job) {
    return new JobLine(
        job.name().namespace(),
        job.name().name(),
        job.textOr("/spec/humanTaskConfig/taskTitle", ""),
        TaskKind.of(job),
        job.text("/status/stage"),
        job.iteration(),
        Counts.of(job),
        BatchCounts.of(job),
        job.text("/metadata/creationTimestamp"));
  }
}
