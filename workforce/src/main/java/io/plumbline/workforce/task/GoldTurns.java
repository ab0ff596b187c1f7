package io.plumbline.workforce.task;

import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.gold.GoldDraw;
import io.plumbline.workforce.gold.GoldRows;
import io.plumbline.workforce.gold.GoldRows.Turn;
import io.plumbline.workforce.task.TaskRows.Slot;
import java.util.Optional;

/** Slips tasks about gold objects in among a worker's others. */
final class GoldTurns {
  private final ObjectRows objects;
  private final TaskRows tasks;
  private final GoldRows gold;

  GoldTurns(ObjectRows objects, TaskRows tasks, GoldRows gold) {
    this.objects = objects;
    this.tasks = tasks;
    this.gold = gold;
  }

  /**
   * The gold task that it is the worker's turn to have, offered to it by name; empty when it is not
   * gold's turn, or the worker has had all there are.
   */
  Optional<Slot> next(Batch batch, String worker) {
    return GoldDraw.of(batch.spec(), worker)
        .filter(draw -> draw.isGold(gold.had(batch.id(), worker)))
        .flatMap(draw -> offered(batch, worker).or(() -> made(batch, worker, draw)));
  }

  private Optional<Slot> offered(Batch batch, String worker) {
    return gold.offered(batch.id(), worker)
        .map(turn -> new Slot(turn.object(), turn.slot()))
        .filter(slot -> tasks.lock(batch.id(), slot));
  }

  private Optional<Slot> made(Batch batch, String worker, GoldDraw draw) {
    return draw.first(gold.fresh(batch, worker)).map(object -> made(batch, worker, object));
  }

  /** A worker with two windows fails here in one of them, and then finds the task of the other. */
  private Slot made(Batch batch, String worker, long object) {
    objects.lock(batch.id(), object);
    int slot = tasks.states(batch.id(), object).size();
    tasks.insert(batch.id(), object, slot, Offer.to(worker));
    gold.insert(new Turn(batch.id(), object, slot), worker);
    return new Slot(object, slot);
  }
}
