package io.plumbline.quickstart.endtoend;

import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.runner.RunningStep;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Kills things while a job of one namespace runs: the operator at stages, the processes of steps;
 * each once.
 */
final class Faults implements Consumer<JobView>, AutoCloseable {
  /** Long enough for a step to have begun its work. */
  private static final Duration INTO_STEP = Duration.ofMillis(700);

  private static final Duration WATCH_EVERY = Duration.ofMillis(10);

  private final LocalCluster cluster;
  private final String namespace;
  private final Set<String> stages;
  private final Set<String> steps;
  private final Set<String> operatorKilledAt = new HashSet<>();
  private final Set<String> stepsKilled = new HashSet<>();
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

  Faults(LocalCluster cluster, String namespace, Set<String> stages, Set<String> steps) {
    this.cluster = cluster;
    this.namespace = namespace;
    this.stages = stages;
    this.steps = steps;
    watch.scheduleWithFixedDelay(this::killSteps, 0, WATCH_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Kills the operator when the job is first seen at one of the stages. */
  @Override
  public void accept(JobView job) {
    if (stages.contains(job.stage()) && operatorKilledAt.add(job.stage())) {
      cluster.operator().kill();
    }
  }

  Set<String> operatorKilledAt() {
    return operatorKilledAt;
  }

  synchronized Set<String> stepsKilled() {
    return Set.copyOf(stepsKilled);
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  private synchronized void killSteps() {
    List<RunningStep> running = cluster.runner().running();
    running.stream()
        .filter(step -> step.namespace().equals(namespace) && steps.contains(word(step)))
        .filter(step -> stepsKilled.add(word(step)))
        .forEach(
            step -> watch.schedule(() -> kill(step), INTO_STEP.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void kill(RunningStep step) {
    ProcessHandle.of(step.pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** The Job of a step is called {@code <job>-<iteration>-<step>}. */
  private static String word(RunningStep step) {
    return step.job().substring(step.job().lastIndexOf('-') + 1);
  }
}
