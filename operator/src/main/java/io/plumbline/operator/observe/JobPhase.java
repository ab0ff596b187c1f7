package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.util.List;
import java.util.Optional;

/** What a Job's status says. */
public enum JobPhase {
  RUNNING,
  COMPLETE,
  FAILED;

  public static JobPhase of(Job job) {
    if (condition(job, "Complete").isPresent()) {
      return COMPLETE;
    }
    return condition(job, "Failed").isPresent() ? FAILED : RUNNING;
  }

  public boolean isFinished() {
    return this != RUNNING;
  }

  /** Kubernetes' own words for why the Job failed. */
  static Optional<String> failure(Job job) {
    return condition(job, "Failed")
        .map(condition -> condition.getReason() + ": " + condition.getMessage());
  }

  /** How many pods of the Job have failed, those aside that the cluster ended. */
  static int failures(Job job) {
    return count(status(job).map(JobStatus::getFailed));
  }

  /** Whether all pods that should run do. */
  static boolean isReady(Job job) {
    int active = count(status(job).map(JobStatus::getActive));
    return active > 0 && count(status(job).map(JobStatus::getReady)) >= active;
  }

  /** How many pods have to do their work. */
  static int completions(Job job) {
    return Optional.ofNullable(job.getSpec()).map(JobSpec::getCompletions).orElse(1);
  }

  private static Optional<JobStatus> status(Job job) {
    return Optional.ofNullable(job.getStatus());
  }

  private static int count(Optional<Integer> number) {
    return number.orElse(0);
  }

  private static Optional<JobCondition> condition(Job job, String type) {
    return status(job).map(JobStatus::getConditions).orElse(List.of()).stream()
        .filter(condition -> condition.getType().equals(type))
        .filter(condition -> condition.getStatus().equals("True"))
        .findFirst();
  }
}
