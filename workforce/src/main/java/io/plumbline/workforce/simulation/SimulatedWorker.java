package io.plumbline.workforce.simulation;

import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.HandedOutTask;
import io.plumbline.workforce.task.TaskDesk;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One simulated worker: takes a task, thinks, acts, takes the next, until there is none. */
final class SimulatedWorker {
  private static final Logger log = LoggerFactory.getLogger(SimulatedWorker.class);

  /** A worker of a team. */
  record Key(TeamKey team, String worker) {}

  private final Key key;
  private final TaskDesk desk;
  private final Roster roster;
  private final JsonMapper json;
  private final ScheduledExecutorService executor;
  private final Consumer<Key> goHome;

  SimulatedWorker(
      Key key,
      TaskDesk desk,
      Roster roster,
      JsonMapper json,
      ScheduledExecutorService executor,
      Consumer<Key> goHome) {
    this.key = key;
    this.desk = desk;
    this.roster = roster;
    this.json = json;
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
      think(task.get());
    }
  }

  private void think(HandedOutTask task) {
    // Never awaited: the step itself reports what goes wrong in it.
    ScheduledFuture<?> unused =
        executor.schedule(
            () -> orGoHome(() -> act(task)), roster.delay(task).toNanos(), TimeUnit.NANOSECONDS);
  }

  private void act(HandedOutTask task) {
    JsonNode dataObject = json.readTree(task.dataObject());
    Optional<Decision> decision = roster.decide(key.worker(), task, dataObject);
    if (decision.isEmpty()) {
      goHome.accept(key);
    } else {
      carryOut(decision.get(), task);
      takeTask();
    }
  }

  private void carryOut(Decision decision, HandedOutTask task) {
    try {
      if (decision instanceof Decision.Label label) {
        desk.answer(task.lease(), content(task, label.name()));
      } else if (decision instanceof Decision.Decline) {
        desk.decline(task.lease());
      } else {
        desk.abandon(task.lease());
      }
    } catch (Refusal e) {
      log.debug("worker {}: {}", key.worker(), e.getMessage());
    }
  }

  private JsonNode content(HandedOutTask task, String label) {
    String element = task.taskType().isImage() ? "crowd-image-classifier" : "crowd-classifier";
    return json.createObjectNode().set(element, json.createObjectNode().put("label", label));
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
