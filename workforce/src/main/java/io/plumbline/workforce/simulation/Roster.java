package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.SimulatedTeamSpec;
import io.plumbline.workforce.task.HandedOutTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the workers of the open simulated batches are to behave. */
final class Roster {
  private final ObjectStore store;
  private volatile Map<String, Batch> batches = Map.of();

  Roster(ObjectStore store) {
    this.store = store;
  }

  /** Takes note of what is open now. */
  void replace(List<Batch> open) {
    batches =
        open.stream()
            .filter(batch -> batch.spec().team().simulated().isPresent())
            .collect(Collectors.toMap(batch -> batch.key().toString(), Function.identity()));
  }

  /** The batch of a task; empty when it is not known (yet). */
  Optional<Batch> batch(HandedOutTask task) {
    return Optional.ofNullable(batches.get(task.batch()));
  }

  /**
   * What the worker is to do with the task; empty when its batch is not known (yet).
   *
   * @throws java.io.UncheckedIOException when the store cannot be read
   */
  Optional<Decision> decide(String worker, HandedOutTask task) {
    return batch(task)
        .flatMap(batch -> Part.of(batch, worker))
        .map(part -> new Behaviour(part, store).decide(task.id(), dataObject(task)));
  }

  /** How long the worker takes over a task. */
  Duration delay(HandedOutTask task) {
    return batch(task)
        .flatMap(batch -> batch.spec().team().simulated())
        .map(SimulatedTeamSpec::delay)
        .orElse(Duration.ZERO);
  }

  private static ObjectNode dataObject(HandedOutTask task) {
    try {
      return Json.mapper().readValue(task.dataObject(), ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("object " + task.id() + " is no JSON object", e);
    }
  }
}
