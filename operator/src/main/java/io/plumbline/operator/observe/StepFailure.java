package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.plumbline.operator.step.StepName;
import java.util.Map;
import java.util.Optional;

/** Says in a sentence which attempt at a step failed, and why. */
final class StepFailure {
  /** How often the pod's index had failed before; Kubernetes counts it where each has a limit. */
  static final String EARLIER = "batch.kubernetes.io/job-index-failure-count";

  /** As Kubernetes has it where a Job does not say. */
  private static final int RETRIES = 6;

  private final StepName step;
  private final Job job;

  StepFailure(StepName step, Job job) {
    this.step = step;
    this.job = job;
  }

  /** While the step goes on. */
  String retrying(Optional<PodFailure> failure) {
    if (failure.filter(PodFailure::isDisruption).isPresent()) {
      return who(failure) + " was interrupted: " + cause(failure) + "; it runs again.";
    }
    String end = attempt(failure) < attempts() ? "; it runs again." : "; no attempt is left.";
    return failed(failure) + end;
  }

  /** When the step is given up. */
  String last(PodFailure failure) {
    return failure.ownSentence().orElseGet(() -> failed(Optional.of(failure)) + ".");
  }

  private String failed(Optional<PodFailure> failure) {
    return "%s failed at attempt %d of %d: %s"
        .formatted(who(failure), attempt(failure), attempts(), cause(failure));
  }

  private static String cause(Optional<PodFailure> failure) {
    return failure.map(PodFailure::cause).orElse("its pod is gone");
  }

  private String who(Optional<PodFailure> failure) {
    return failure
        .flatMap(each -> annotation(each, PodReports.INDEX))
        .filter(index -> isShared())
        .map(index -> step.word() + " (shard " + index + ")")
        .orElse(step.word());
  }

  private boolean isShared() {
    return spec().map(JobSpec::getCompletions).filter(pods -> pods > 1).isPresent();
  }

  private int attempt(Optional<PodFailure> failure) {
    return failure
        .flatMap(each -> annotation(each, EARLIER))
        .map(earlier -> Integer.parseInt(earlier) + 1)
        .orElseGet(() -> Math.max(1, JobPhase.failures(job)));
  }

  private int attempts() {
    return 1
        + spec()
            .map(JobSpec::getBackoffLimitPerIndex)
            .or(() -> spec().map(JobSpec::getBackoffLimit))
            .orElse(RETRIES);
  }

  private Optional<JobSpec> spec() {
    return Optional.ofNullable(job.getSpec());
  }

  private static Optional<String> annotation(PodFailure failure, String name) {
    return Optional.ofNullable(failure.pod().getMetadata().getAnnotations())
        .map((Map<String, String> annotations) -> annotations.get(name));
  }
}
