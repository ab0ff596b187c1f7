package io.plumbline.workforce.console;

import io.plumbline.labeling.manifest.TaskType;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes a {@link JobView} of what the cluster has. */
final class JobViews {
  private static final String TASK = "/spec/humanTaskConfig/";
  private static final String PRICE = TASK + "publicWorkforceTaskPrice/amountInUsd";

  private JobViews() {}

  static JobView of(JobDocument job) {
    JobLine summary = JobLine.of(job);
    return new JobView(
        summary,
        job.textOr(TASK + "taskDescription", ""),
        job.labels(),
        team(job),
        job.text("/status/failureReason"),
        job.text("/status/completedAt"),
        places(job),
        people(job, summary.taskType()),
        job.each("/status/thresholds", JobViews::look),
        job.each("/status/history", JobViews::iteration),
        job.each("/status/conditions", JobViews::condition));
  }

  private static Optional<String> team(JobDocument job) {
    return job.text("/spec/workteamRef/name")
        .or(
            () ->
                job.text(TASK + "workteamARN").map(arn -> arn.substring(arn.lastIndexOf('/') + 1)));
  }

  private static JobView.Places places(JobDocument job) {
    return new JobView.Places(
        job.text(JobFiles.INPUT),
        JobFiles.folder(job),
        job.text("/status/labelingJobOutput/outputDatasetS3URI"),
        job.text("/status/labelingJobOutput/finalActiveLearningModelARN"));
  }

  private static JobView.People people(JobDocument job, Optional<TaskType> type) {
    long perObject =
        job.number(TASK + "numberOfHumanWorkersPerDataObject")
            .orElse(TaskKind.workersPerObject(type));
    return new JobView.People(
        perObject, job.has(PRICE) ? Optional.of(price(job)) : Optional.empty());
  }

  private static double price(JobDocument job) {
    long tenths =
        1000 * job.count(PRICE + "/dollars")
            + 10 * job.count(PRICE + "/cents")
            + job.count(PRICE + "/tenthFractionsOfACent");
    return tenths / 1000.0;
  }

  private static JobView.Look look(JobDocument look) {
    return new JobView.Look(
        look.count("/look"),
        look.count("/modelIteration"),
        look.isTrue("/certified"),
        look.text("/threshold"),
        look.text("/target"),
        look.text("/confidence"),
        look.count("/validation"),
        look.count("/errors"),
        look.text("/observedQuality"),
        look.text("/decisionURI"));
  }

  private static JobView.Iteration iteration(JobDocument record) {
    return new JobView.Iteration(
        record.count("/iteration"),
        record.textOr("/kind", ""),
        record.count("/human"),
        record.count("/machine"),
        record.count("/failed"),
        record.text("/accuracy"),
        record.text("/expectedCoverage"),
        boxed(record.number("/sampleSize")),
        record.text("/expectedHumanLabels"));
  }

  private static Optional<Long> boxed(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private static JobView.Condition condition(JobDocument condition) {
    return new JobView.Condition(
        condition.textOr("/type", ""),
        condition.textOr("/status", ""),
        condition.textOr("/reason", ""),
        condition.textOr("/message", ""),
        condition.textOr("/lastTransitionTime", ""));
  }
}
