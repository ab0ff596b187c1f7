package io.plumbline.workforce.simulation;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchSpec;
import io.plumbline.workforce.batch.SimulatedTeamSpec;
import io.plumbline.workforce.batch.SimulatedWorkerSpec;
import java.util.Optional;

/** The part of one simulated worker in one batch. */
record Part(
    BatchSpec batch, SimulatedTeamSpec team, SimulatedWorkerSpec worker, LabelCategories labels) {

  /** Empty when the batch's team has no such worker. */
  static Optional<Part> of(Batch batch, String worker) {
    return batch.spec().team().simulated().flatMap(team -> of(batch, team, worker));
  }

  private static Optional<Part> of(Batch batch, SimulatedTeamSpec team, String name) {
    return team.workers().stream()
        .filter(worker -> worker.name().equals(name))
        .findFirst()
        .map(worker -> new Part(batch.spec(), team, worker, new LabelCategories(batch.labels())));
  }

  /** Random numbers that are this worker's in this batch: the same whenever they are asked for. */
  KeyedHash numbers(String purpose) {
    return new KeyedHash(batch.seed(), purpose + "/" + batch.iteration() + "/" + worker.name());
  }

  /** What the worker does wrong on an image. */
  Slips slips(long object) {
    return new Slips(numbers("drawing").derive(Long.toString(object)), worker);
  }
}
