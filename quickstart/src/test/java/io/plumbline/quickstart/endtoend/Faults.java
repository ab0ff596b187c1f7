package io.plumbline.quickstart.endtoend;

import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.LocalCluster;
import io.plumbline.quickstart.runner.RunningStep;
import java.time.Duration;
import java.util.HashSet;
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
  private static final Duration INTO_TRAINING = Duration.ofSeconds(4);
  private static final Duration INTO_STEP = Duration.ofMillis(400);

  private static final Duration WATCH_EVERY = Duration.ofMillis(10);

  private final LocalCluster cluster;
  private final String namespace;
  private final Set<String> stages;
  private final Set<String> steps;
  private final Set<String> operatorKilledAt = new HashSet<>();
  private final Set<String> stepsKilled = new HashSet<>();
  private final Set<String> podsSeen = new HashSet<>();
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

  private void killSteps() {
    cluster.runner().running().stream()
        .filter(step -> step.namespace().equals(namespace) && isWanted(word(step)))
        .filter(step -> podsSeen.add(step.pod()))
        .forEach(step -> watch.schedule(() -> kill(step), into(step), TimeUnit.MILLISECONDS));
  }

  private synchronized boolean isWanted(String step) {
    return steps.contains(step) && !stepsKilled.contains(step);
  }

  /**
   * A process that has ended by itself was not killed; the same step of a later iteration will be.
   */
  private synchronized void kill(RunningStep step) {
    boolean killed =
        isWanted(word(step))
            && ProcessHandle.of(step.pid()).map(ProcessHandle::destroyForcibly).orElse(false);
    if (killed) {
      stepsKilled.add(word(step));
    }
  }

  /** Into the work of a step that takes long, into the start of one that does not. */
  private static long into(RunningStep step) {
    return word(step).equals("train") ? INTO_TRAINING.toMillis() : INTO_STEP.toMillis();
  }

  /** The Job of a step is called {@code <job>-<iteration>-<step>}. */
  private static String word(RunningStep step) {
    return step.job().substring(step.job().lastIndexOf('-') + 1);
  }
}
