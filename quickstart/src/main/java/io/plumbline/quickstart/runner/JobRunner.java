package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kubelet and Job controller in one, for Jobs whose pods have one container that is a Java program:
 * every Job on the API server runs as processes of this machine, a bounded number at a time, oldest
 * Job first. What it started is known to it alone, so it lives and ends with its API server.
 */
public final class JobRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final RunnerSettings settings;
  private final PodStore store;
  private final ContainerLauncher launcher;
  private final Clock clock;
  private final OwnerGarbageCollector garbage;
  private final SharedIndexInformer<Job> jobs;
  private final Map<String, JobRun> runs = new LinkedHashMap<>();
  private final ScheduledExecutorService loop =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "job-runner"));

  private JobRunner(
      KubernetesClient client, ContainerImages images, RunnerSettings settings, Clock clock) {
    this.settings = settings;
    this.store = new PodStore(client);
    this.launcher = new ContainerLauncher(images, settings, clock);
    this.clock = clock;
    this.garbage = new OwnerGarbageCollector(client);
    this.jobs = client.batch().v1().jobs().inAnyNamespace().inform();
  }

  /** Begins to run the Jobs that are or come to be on the client's API server. */
  public static JobRunner start(
      KubernetesClient client, ContainerImages images, RunnerSettings settings, Clock clock) {
    JobRunner runner = new JobRunner(client, images, settings, clock);
    long tick = settings.tick().toMillis();
    runner.loop.scheduleWithFixedDelay(runner::tick, 0, tick, TimeUnit.MILLISECONDS);
    runner.loop.scheduleWithFixedDelay(
        runner::collectGarbage, 10 * tick, 10 * tick, TimeUnit.MILLISECONDS);
    return runner;
  }

  /** The containers that run now. */
  public synchronized List<RunningStep> running() {
    return runs.values().stream()
        .flatMap(run -> run.active().stream().map(attempt -> step(run, attempt)))
        .toList();
  }

  /** Stops looking at Jobs and kills what runs. */
  @Override
  public void close() {
    loop.shutdownNow();
    jobs.close();
    synchronized (this) {
      runs.values().forEach(run -> run.active().forEach(attempt -> attempt.container().kill()));
    }
  }

  private static RunningStep step(JobRun run, Attempt attempt) {
    return new RunningStep(
        run.job().getMetadata().getNamespace(),
        run.job().getMetadata().getName(),
        attempt.pod().getMetadata().getName(),
        attempt.container().pid());
  }

  private synchronized void tick() {
    List<Job> seen = jobs.getStore().list();
    abandonDeleted(seen);
    seen.stream()
        .filter(job -> job.getMetadata().getDeletionTimestamp() == null)
        .sorted(Comparator.comparing(job -> job.getMetadata().getCreationTimestamp()))
        .forEach(job -> attempt(job, () -> observe(job)));
    startWaiting();
  }

  private void observe(Job job) {
    String uid = job.getMetadata().getUid();
    if (runs.containsKey(uid) || !finished(job)) {
      runs.computeIfAbsent(uid, created -> run(job)).observe(job);
    }
  }

  private JobRun run(Job job) {
    return new JobRun(job, store, launcher, settings.backoff(), clock);
  }

  private void startWaiting() {
    for (JobRun run : runs.values()) {
      attempt(run.job(), () -> run.start(settings.slots() - running().size()));
    }
  }

  private void abandonDeleted(List<Job> seen) {
    Set<String> live =
        seen.stream()
            .filter(job -> job.getMetadata().getDeletionTimestamp() == null)
            .map(job -> job.getMetadata().getUid())
            .collect(Collectors.toSet());
    List<String> gone = runs.keySet().stream().filter(uid -> !live.contains(uid)).toList();
    gone.forEach(uid -> attempt(runs.get(uid).job(), () -> runs.remove(uid).abandon()));
  }

  private synchronized void collectGarbage() {
    try {
      garbage.collect(jobs.getStore().list());
    } catch (KubernetesClientException e) {
      LOG.warn("Orphans could not be looked for: {}", e.getMessage());
    }
  }

  private static boolean finished(Job job) {
    return Optional.ofNullable(job.getStatus())
        .map(status -> status.getConditions())
        .orElse(List.of())
        .stream()
        .filter(condition -> "True".equals(condition.getStatus()))
        .map(JobCondition::getType)
        .anyMatch(type -> "Complete".equals(type) || "Failed".equals(type));
  }

  /** One Job's trouble with the API server must not stop the others; the next tick tries again. */
  private static void attempt(Job job, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.warn("Job {}: {}", job.getMetadata().getName(), e.getMessage());
    }
  }
}
