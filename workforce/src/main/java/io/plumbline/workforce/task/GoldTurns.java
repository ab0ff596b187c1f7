package io.plumbline.workforce.task;

import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.gold.GoldDraw;
import io.plumbline.workforce.gold.GoldRows;
import io.plumbline.workforce.gold.GoldRows.Turn;
import io.plumbline.workforce.task.TaskRows.Slot;
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
   * Makes whoever asks in the worker's name wait until the transaction ends, where the batch has
   * gold: how many tasks a worker has had counts them one after the other. To that end the worker's
   * first gold object is held, which several workers may have in common.
   */
  void enter(Batch batch, String worker) {
    GoldDraw.of(batch.spec(), worker)
        .flatMap(draw -> draw.first(gold.all(batch.id())))
        .ifPresent(object -> gold.lock(batch.id(), object));
  }

  /**
   * The gold task that it is the worker's turn to have, offered to it by name; empty when it is not
   * gold's turn, or the worker has had all there are.
   */
  Optional<Slot> next(Batch batch, String worker) {
    return GoldDraw.of(batch.spec(), worker)
        .filter(draw -> draw.isGold(gold.had(batch.id(), worker)))
        .flatMap(draw -> next(batch, worker, draw));
  }

  /** One that was given back, or ran out, comes again before there is another. */
  private Optional<Slot> next(Batch batch, String worker, GoldDraw draw) {
    Optional<Turn> before = gold.underWay(batch, worker);
    return before.isPresent() ? before.map(this::again) : made(batch, worker, draw);
  }

  /** Not held by the worker, in no window: it would have been given that. */
  private Slot again(Turn turn) {
    objects.lock(turn.batch(), turn.object());
    leases.leased(turn.batch(), turn.object(), turn.slot()).ifPresent(this::giveBack);
    return new Slot(turn.object(), turn.slot());
  }

  private void giveBack(LeasedTask runOut) {
    leases.remember(runOut);
    drafts.forget(runOut.lease());
    tasks.offeredAgain(runOut, Offer.to(runOut.worker()));
  }

  private Optional<Slot> made(Batch batch, String worker, GoldDraw draw) {
    return draw.first(gold.fresh(batch, worker)).map(object -> made(batch, worker, object));
  }

  private Slot made(Batch batch, String worker, long object) {
    objects.lock(batch.id(), object);
    int slot = tasks.states(batch.id(), object).size();
    tasks.insert(batch.id(), object, slot, Offer.to(worker));
    gold.insert(new Turn(batch.id(), object, slot), worker);
    return new Slot(object, slot);
  }
}
