package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.plumbline.operator.plan.JobPlan.Identity;
import io.plumbline.operator.step.StepName;
import java.util.Optional;

/** Looks at a step's Job and, where it matters, at its pods. */
public final class StepObserver {
  private final ChildJobs jobs;

  public StepObserver(ChildJobs jobs) {
    this.jobs = jobs;
  }

  public StepView observe(Identity owner, int iteration, StepName step) {
    return jobs.find(owner, iteration, step).map(this::view).orElseGet(StepView.Absent::new);
  }

  private StepView view(Job job) {
    return switch (JobPhase.of(job)) {
      case COMPLETE -> new StepView.Done(reports(job).results());
      case FAILED -> new StepView.Failed(failure(job));
      case RUNNING -> running(job);
    };
  }

  private StepView running(Job job) {
    if (JobPhase.isReady(job) && !JobPhase.hasFailures(job)) {
      return new StepView.Running(Optional.empty(), Optional.empty());
    }
    PodReports reports = reports(job);
    Optional<String> retrying =
        JobPhase.hasFailures(job)
            ? reports.failure().or(() -> Optional.of("A pod failed."))
            : Optional.empty();
    return new StepView.Running(retrying, reports.waiting());
  }

  /** What the step says in a sentence, else what Kubernetes says. */
  private String failure(Job job) {
    return reports(job).failure().or(() -> JobPhase.failure(job)).orElse("The Job failed.");
  }

  private PodReports reports(Job job) {
    return new PodReports(jobs.pods(job));
  }
}
