package io.plumbline.workforce.task;

import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.gold.GoldDraw;
import io.plumbline.workforce.gold.GoldRows;
import io.plumbline.workforce.gold.GoldRows.Turn;
import io.plumbline.workforce.task.TaskRows.Slot;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Slips tasks about gold objects in among a worker's others. */
final class GoldTurns {
  private final ObjectRows objects;
  private final TaskRows tasks;
  private final LeaseRows leases;
  private final DraftRows drafts;
  private final GoldRows gold;

  GoldTurns(JdbcClient jdbc) {
    this.objects = new ObjectRows(jdbc);
    this.tasks = new TaskRows(jdbc);
    this.leases = new LeaseRows(jdbc);
    this.drafts = new DraftRows(jdbc);
    this.gold = new GoldRows(jdbc);
  }

  /**
   * The gold task that it is the worker's turn to have, offered to it by name; empty when it is not
   * gold's turn, or the worker has had all there are.
   */
  Optional<Slot> next(Batch batch, String worker, Instant now) {
    return GoldDraw.of(batch.spec(), worker)
        .filter(draw -> draw.isGold(gold.had(batch.id(), worker)))
        .flatMap(draw -> next(batch, worker, draw, now));
  }

  /** One that was given back, or ran out, comes again before there is another. */
  private Optional<Slot> next(Batch batch, String worker, GoldDraw draw, Instant now) {
    Optional<Turn> before = gold.underWay(batch, worker);
    return before.isPresent()
        ? before.flatMap(turn -> again(batch, turn, now))
        : made(batch, worker, draw);
  }

  private Optional<Slot> again(Batch batch, Turn turn, Instant now) {
    objects.lock(turn.batch(), turn.object());
    Optional<LeasedTask> leased = leases.leased(turn.batch(), turn.object(), turn.slot());
    if (leased.filter(task -> task.isHeldAt(batch.clock().at(now))).isPresent()) {
      // In the worker's other window.
      return Optional.empty();
    }
    leased.ifPresent(this::giveBack);
    return Optional.of(new Slot(turn.object(), turn.slot()));
  }

  private void giveBack(LeasedTask runOut) {
    leases.remember(runOut);
    drafts.forget(runOut.lease());
    tasks.offeredAgain(runOut, Offer.to(runOut.worker()));
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
