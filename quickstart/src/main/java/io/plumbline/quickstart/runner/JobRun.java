package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One Job's pods: the part of the Job controller that starts, counts and replaces them (Kubernetes,
 * "Jobs"). Not for use by several threads at a time.
 */
final class JobRun {
  private static final int DEFAULT_BACKOFF_LIMIT = 6;
  private static final int CANNOT_RUN = 128;

  private final PodStore store;
  private final ContainerLauncher launcher;
  private final Backoff backoff;
  private final Clock clock;
  private final JobStatusWriter status;
  private final Map<Integer, Attempt> active = new TreeMap<>();
  private final Set<Integer> succeeded = new TreeSet<>();
  private final Map<Integer, Integer> tries = new HashMap<>();
  private Job job;
  private int failures;
  private Instant notBefore = Instant.MIN;
  private Optional<JobVerdict> verdict = Optional.empty();

  JobRun(Job job, PodStore store, ContainerLauncher launcher, Backoff backoff, Clock clock) {
    this.job = job;
    this.store = store;
    this.launcher = launcher;
    this.backoff = backoff;
    this.clock = clock;
    this.status = new JobStatusWriter(store, clock);
  }

  /**
   * Takes note of the Job as it stands now, of what became of its containers, and writes its
   * status.
   */
  void observe(Job latest) {
    job = latest;
    if (verdict.isEmpty()) {
      if (suspended()) {
        stop();
      }
      reap();
      judge();
      publish();
    }
  }

  /** Starts what is to run and fits into the free slots; says how many that were. */
  int start(int freeSlots) {
    if (verdict.isPresent() || suspended() || clock.instant().isBefore(notBefore)) {
      return 0;
    }
    List<Integer> next =
        waiting().stream().limit(Math.min(freeSlots, parallelism() - active.size())).toList();
    next.forEach(this::startPod);
    if (!next.isEmpty()) {
      publish();
    }
    return next.size();
  }

  /** The Job is gone: nothing of it may stay. */
  void abandon() {
    active.values().forEach(attempt -> attempt.container().kill());
    active.clear();
    store.deletePodsOf(job);
  }

  Job job() {
    return job;
  }

  boolean finished() {
    return verdict.isPresent();
  }

  List<Attempt> active() {
    return List.copyOf(active.values());
  }

  private void startPod(int index) {
    int attempt = tries.merge(index, 1, Integer::sum) - 1;
    Pod pod = store.create(new PodTemplate(job).pod(index, attempt));
    try {
      ContainerProcess container = launcher.launch(pod);
      active.put(index, new Attempt(index, pod, container));
      store.writeStatus(pod, PodStatuses.running(pod, container.started()));
    } catch (IOException | IllegalArgumentException e) {
      Instant now = clock.instant();
      Termination end =
          new Termination(
              CANNOT_RUN, "ContainerCannotRun", Objects.toString(e.getMessage(), ""), now, now);
      store.writeStatus(pod, PodStatuses.terminated(pod, end));
      count(pod, end);
    }
  }

  private void reap() {
    for (Attempt attempt : new ArrayList<>(active.values())) {
      Optional<Termination> end = attempt.container().check();
      if (end.isPresent()) {
        store.writeStatus(attempt.pod(), PodStatuses.terminated(attempt.pod(), end.get()));
        active.remove(attempt.index());
        settle(attempt, end.get());
      }
    }
  }

  private void settle(Attempt attempt, Termination end) {
    if (end.succeeded()) {
      succeeded.add(attempt.index());
    } else {
      count(attempt.pod(), end);
    }
  }

  private void count(Pod pod, Termination end) {
    switch (FailurePolicy.of(job).actionFor(end.exitCode())) {
      case FAIL_JOB ->
          verdict =
              Optional.of(JobVerdict.podFailurePolicy(pod.getMetadata().getName(), end.exitCode()));
      case COUNT -> {
        failures++;
        notBefore = clock.instant().plus(backoff.after(failures));
      }
      case IGNORE -> {}
    }
  }

  private void judge() {
    if (verdict.isEmpty() && failures > backoffLimit()) {
      verdict = Optional.of(JobVerdict.backoffLimitExceeded());
    }
    if (verdict.isEmpty() && succeeded.size() >= completions()) {
      verdict = Optional.of(JobVerdict.complete());
    }
    if (verdict.isPresent()) {
      kill();
    }
  }

  /** Pods that end because their Job is suspended or has failed do not count as failures. */
  private void stop() {
    List<Attempt> stopped = active();
    kill();
    stopped.forEach(attempt -> store.delete(attempt.pod()));
  }

  private void kill() {
    active.values().forEach(attempt -> attempt.container().kill());
    active.clear();
  }

  private List<Integer> waiting() {
    List<Integer> waiting = new ArrayList<>();
    for (int index = 0; index < completions(); index++) {
      if (!succeeded.contains(index) && !active.containsKey(index)) {
        waiting.add(index);
      }
    }
    return waiting;
  }

  private void publish() {
    status.write(
        job, new JobStatusWriter.Counts(active.size(), succeeded, failures), verdict, suspended());
  }

  private boolean suspended() {
    return Boolean.TRUE.equals(job.getSpec().getSuspend());
  }

  private int completions() {
    return Objects.requireNonNullElse(job.getSpec().getCompletions(), 1);
  }

  private int parallelism() {
    return Objects.requireNonNullElse(job.getSpec().getParallelism(), 1);
  }

  private int backoffLimit() {
    return Objects.requireNonNullElse(job.getSpec().getBackoffLimit(), DEFAULT_BACKOFF_LIMIT);
  }
}
