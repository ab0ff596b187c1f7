package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobConditionBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatusBuilder;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a Job's status when it has changed. */
final class JobStatusWriter {
  /** The pods of a Job by what became of them. */
  record Counts(int active, Set<Integer> succeeded, int failed) {}

  /** All that a status says, times aside: the status is written when this changes. */
  private record Content(
      int active, Set<Integer> succeeded, int failed, Optional<JobVerdict> verdict, String pause) {}

  private final PodStore store;
  private final Clock clock;
  private final String started;
  private Optional<Content> written = Optional.empty();
  private boolean everSuspended;

  JobStatusWriter(PodStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.started = clock.instant().toString();
  }

  void write(Job job, Counts counts, Optional<JobVerdict> verdict, boolean suspended) {
    everSuspended |= suspended;
    String pause = suspended ? "True" : everSuspended ? "False" : "";
    Content content =
        new Content(
            counts.active(), Set.copyOf(counts.succeeded()), counts.failed(), verdict, pause);
    if (!written.equals(Optional.of(content))) {
      store.writeStatus(job, status(job, content));
      written = Optional.of(content);
    }
  }

  private JobStatus status(Job job, Content content) {
    String now = clock.instant().toString();
    JobStatusBuilder status =
        new JobStatusBuilder()
            .withStartTime("True".equals(content.pause()) ? null : started)
            .withActive(content.active())
            .withReady(content.active())
            .withSucceeded(content.succeeded().size())
            .withFailed(content.failed());
    if ("Indexed".equals(job.getSpec().getCompletionMode())) {
      status.withCompletedIndexes(
          content.succeeded().stream()
              .sorted()
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
    }
    addPause(status, content.pause(), now);
    content.verdict().ifPresent(verdict -> addVerdict(status, verdict, now));
    return status.build();
  }

  private static void addPause(JobStatusBuilder status, String pause, String now) {
    if (!pause.isEmpty()) {
      String reason = "True".equals(pause) ? "JobSuspended" : "JobResumed";
      status.addToConditions(
          new JobConditionBuilder()
              .withType("Suspended")
              .withStatus(pause)
              .withReason(reason)
              .withLastTransitionTime(now)
              .build());
    }
  }

  private static void addVerdict(JobStatusBuilder status, JobVerdict verdict, String now) {
    if ("Complete".equals(verdict.condition())) {
      status.withCompletionTime(now);
    }
    status.addToConditions(
        new JobConditionBuilder()
            .withType(verdict.condition())
            .withStatus("True")
            .withReason(verdict.reason())
            .withMessage(verdict.message())
            .withLastTransitionTime(now)
            .withLastProbeTime(now)
            .build());
  }
}
