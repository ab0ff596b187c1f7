package io.plumbline.workforce.simulation;

import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.SimulatedTeamSpec;
import io.plumbline.workforce.task.HandedOutTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How the workers of the open simulated batches are to behave. */
final class Roster {
  private volatile Map<String, Batch> batches = Map.of();

  /** Takes note of what is open now. */
  void replace(List<Batch> open) {
    batches =
        open.stream()
            .filter(batch -> batch.spec().team().simulated().isPresent())
            .collect(Collectors.toMap(batch -> batch.key().toString(), Function.identity()));
  }

  /** What the worker is to do with the task; empty when the batch is not known (yet). */
  Optional<Decision> decide(String worker, HandedOutTask task, JsonNode dataObject) {
    return Optional.ofNullable(batches.get(task.batch()))
        .flatMap(batch -> decide(batch, worker, task, dataObject));
  }

  /** How long the worker takes over a task. */
  Duration delay(HandedOutTask task) {
    return Optional.ofNullable(batches.get(task.batch()))
        .flatMap(batch -> batch.spec().team().simulated())
        .map(SimulatedTeamSpec::delay)
        .orElse(Duration.ZERO);
  }

  private static Optional<Decision> decide(
      Batch batch, String worker, HandedOutTask task, JsonNode dataObject) {
    SimulatedTeamSpec team = batch.spec().team().simulated().orElseThrow();
    return team.workers().stream()
        .filter(spec -> spec.name().equals(worker))
        .findFirst()
        .map(spec -> new Behaviour(batch.spec().seed(), batch.spec().iteration(), team, spec))
        .map(
            behaviour ->
                behaviour.decide(
                    task.id(),
                    new Truth(team.truthAttribute()).of(dataObject, task.labels()),
                    task.labels()));
  }
}
