package io.plumbline.workforce.simulation;

import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.HandedOutTask;
import io.plumbline.workforce.task.TaskDesk;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One simulated worker: takes a task, thinks, acts, takes the next, until there is none. */
final class SimulatedWorker {
  private static final Logger log = LoggerFactory.getLogger(SimulatedWorker.class);

  /** How long a worker rests when the truth cannot be read: a store that is down needs its time. */
  private static final Duration REST = Duration.ofSeconds(5);

  /** A worker of a team. */
  record Key(TeamKey team, String worker) {}

  private final Key key;
  private final TaskDesk desk;
  private final Roster roster;
  private final StoreTrouble trouble;
  private final ScheduledExecutorService executor;
  private final Consumer<Key> goHome;

  SimulatedWorker(
      Key key,
      TaskDesk desk,
      Roster roster,
      StoreTrouble trouble,
      ScheduledExecutorService executor,
      Consumer<Key> goHome) {
    this.key = key;
    this.desk = desk;
    this.roster = roster;
    this.trouble = trouble;
    this.executor = executor;
    this.goHome = goHome;
  }

  void start() {
    executor.execute(() -> orGoHome(this::takeTask));
  }

  private void takeTask() {
    Optional<HandedOutTask> task = desk.lease(key.team(), key.worker());
    if (task.isEmpty()) {
      goHome.accept(key);
    } else {
      after(roster.delay(task.get()), () -> act(task.get()));
    }
  }

  private void after(Duration delay, Runnable step) {
    // Never awaited: the step itself reports what goes wrong in it.
    ScheduledFuture<?> unused =
        executor.schedule(() -> orGoHome(step), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private void act(HandedOutTask task) {
    try {
      act(task, roster.decide(key.worker(), task));
    } catch (UncheckedIOException e) {
      roster.batch(task).ifPresent(batch -> trouble.begins(batch, e.getCause()));
      after(REST, () -> goHome.accept(key));
    }
  }

  private void act(HandedOutTask task, Optional<Decision> decision) {
    if (decision.isEmpty()) {
      goHome.accept(key);
    } else {
      carryOut(decision.get(), task);
      roster.batch(task).ifPresent(trouble::isOver);
      takeTask();
    }
  }

  private void carryOut(Decision decision, HandedOutTask task) {
    try {
      if (decision instanceof Decision.Answer answer) {
        desk.answer(task.lease(), answer.content().toString());
      } else if (decision instanceof Decision.Decline) {
        desk.decline(task.lease(), Optional.empty());
      } else {
        desk.abandon(task.lease());
      }
    } catch (Refusal e) {
      log.debug("worker {}: {}", key.worker(), e.getMessage());
    }
  }

  private void orGoHome(Runnable step) {
    try {
      step.run();
    } catch (RejectedExecutionException e) {
      log.debug("simulated worker {} stops with the service", key.worker());
    } catch (RuntimeException e) {
      log.warn("simulated worker {} is interrupted; it is sent again", key.worker(), e);
      goHome.accept(key);
    }
  }
}
