package io.plumbline.workforce.task;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.Batch.CloseRequest;
import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchState;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives an object that ended without an answer to the team once more, as if it had never been out:
 * whoever declined it may be asked again. Only while its batch hands out tasks: the operator takes
 * the responses of a batch as soon as it is closed.
 */
public final class Reopening {
  private final BatchRows batches;
  private final ObjectRows objects;
  private final ReopenedTasks tasks;
  private final Transactions transactions;
  private final Clock clock;
  private final Runnable offered;

  /**
   * @param offered told when there are tasks to hand out
   */
  public Reopening(
      BatchRows batches,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      Runnable offered) {
    this.batches = batches;
    this.objects = new ObjectRows(jdbc);
    this.tasks = new ReopenedTasks(jdbc);
    this.transactions = transactions;
    this.clock = clock;
    this.offered = offered;
  }

  /**
   * Re-opens the object.
   *
   * @param note takes note of it, in the same transaction
   * @throws Refusal when there is no such object, it has an answer or is out with people, or its
   *     batch hands out no more tasks
   */
  public void reopen(BatchKey key, long object, Runnable note) {
    transactions.run(
        () -> {
          reopen(locked(key), object);
          note.run();
        });
    offered.run();
  }

  private void reopen(Batch batch, long object) {
    requireUnanswered(batch, object);
    int wanted = objects.wanted(batch.id(), object);
    List<Offer> offers = batch.spec().assignment().firstOffers(object, wanted);
    tasks.startAnew(batch.id(), object, offers);
    objects.reopen(batch.id(), object);
  }

  private void requireUnanswered(Batch batch, long object) {
    String state =
        objects
            .lock(batch.id(), object)
            .filter(found -> !found.equals("Gold"))
            .orElseThrow(
                () -> Refusal.unknown("batch " + batch.key() + " has no object " + object));
    if (!state.equals(Outcome.Declined.name()) && !state.equals(Outcome.Expired.name())) {
      throw Refusal.conflict(
          "object %d of batch %s is %s; only one that is Declined or Expired can be re-opened"
              .formatted(object, batch.key(), state));
    }
  }

  /** The batch, held; one that is settled is not waited for, as it is held while it is written. */
  private Batch locked(BatchKey key) {
    Batch seen = handingOut(key);
    batches.lock(seen.id());
    return handingOut(key);
  }

  private Batch handingOut(BatchKey key) {
    Batch batch = batches.find(key).orElseThrow(() -> Refusal.unknown("there is no batch " + key));
    if (batch.state() != BatchState.Open
        || batch.closeRequest() == CloseRequest.REQUESTED
        || batch.lifetimeIsOver(Times.now(clock))) {
      throw Refusal.conflict(
          "batch " + key + " hands out no more tasks, so none of its objects can be re-opened");
    }
    return batch;
  }
}
