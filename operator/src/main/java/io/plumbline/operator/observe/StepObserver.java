package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.plumbline.operator.plan.JobPlan.Identity;
import io.plumbline.operator.step.StepName;
import java.util.List;
import java.util.Optional;

/** Looks at a step's Job and, where it matters, at its pods. */
public final class StepObserver {
  private final ChildJobs jobs;

  public StepObserver(ChildJobs jobs) {
    this.jobs = jobs;
  }

  public StepView observe(Identity owner, int iteration, StepName step) {
    return jobs.find(owner, iteration, step)
        .map(job -> view(job, new StepFailure(step, job)))
        .orElseGet(StepView.Absent::new);
  }

  private StepView view(Job job, StepFailure failure) {
    return switch (JobPhase.of(job)) {
      case COMPLETE -> new StepView.Done(results(job));
      case FAILED -> new StepView.Failed(given(job, failure));
      case RUNNING -> running(job, failure);
    };
  }

  private StepView running(Job job, StepFailure failure) {
    if (JobPhase.isReady(job) && JobPhase.failures(job) == 0) {
      return new StepView.Running(Optional.empty(), Optional.empty());
    }
    PodReports reports = new PodReports(jobs.seenPods(job));
    Optional<PodFailure> latest = reports.latestFailure();
    boolean retrying =
        JobPhase.failures(job) > 0 || latest.filter(PodFailure::isDisruption).isPresent();
    return new StepView.Running(
        retrying ? Optional.of(failure.retrying(latest)) : Optional.empty(), reports.waiting());
  }

  /** That the Job is done may be seen before how its last pod ended. */
  private List<String> results(Job job) {
    List<String> seen = new PodReports(jobs.seenPods(job)).results();
    return seen.size() < JobPhase.completions(job) ? reports(job).results() : seen;
  }

  /** What the step says in a sentence, else what its pod shows, else what Kubernetes says. */
  private String given(Job job, StepFailure failure) {
    return reports(job)
        .decisiveFailure()
        .map(failure::last)
        .or(() -> JobPhase.failure(job))
        .orElse("The Job failed.");
  }

  private PodReports reports(Job job) {
    return new PodReports(jobs.pods(job));
  }
}
