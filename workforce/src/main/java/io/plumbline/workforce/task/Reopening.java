package io.plumbline.workforce.task;

import io.plumbline.workforce.assignment.Assignment;
import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.Batch.CloseRequest;
import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchState;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.ObjectRows.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives an object that is settled to the team once more. One that ended without an answer is as if
 * it had never been out: whoever declined it may be asked again. The answers of one that was
 * answered are set aside, and others are asked. Only while its batch hands out tasks: the operator
 * takes the responses of a batch as soon as it is closed.
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
   * @param seen when it was settled, as far as the caller knows: so it can call twice without
   *     re-opening twice, and sets no answer aside that it has not seen
   * @param note takes note of it, in the same transaction
   * @throws Refusal when there is no such object, it is out with people or was settled anew, nobody
   *     is left to ask, or its batch hands out no more tasks
   */
  public void reopen(BatchKey key, long object, Optional<Instant> seen, Runnable note) {
    transactions.run(
        () -> {
          Batch batch = locked(key);
          if (isDue(batch, object, seen)) {
            reopen(batch, object);
            note.run();
          }
        });
    offered.run();
  }

  /** Not when somebody has re-opened just what the caller saw. */
  private boolean isDue(Batch batch, long object, Optional<Instant> seen) {
    Standing standing =
        objects
            .lock(batch.id(), object)
            .filter(found -> !found.isGold())
            .orElseThrow(
                () -> Refusal.unknown("batch " + batch.key() + " has no object " + object));
    if (standing.isOpen() && seen.isEmpty()) {
      throw Refusal.conflict(
          "object %d of batch %s is Open; only one that is Answered, Declined or Expired can be re-opened"
              .formatted(object, batch.key()));
    }
    if (!standing.isOpen() && seen.isPresent() && !seen.equals(standing.settledAt())) {
      throw Refusal.conflict(
          "object %d of batch %s was re-opened and settled since; look at it again"
              .formatted(object, batch.key()));
    }
    return !standing.isOpen();
  }

  private void reopen(Batch batch, long object) {
    int wanted = objects.wanted(batch.id(), object);
    if (tasks.anyAnswer(batch.id(), object)) {
      tasks.askAgain(batch.id(), object, others(batch, object, wanted));
    } else {
      tasks.startAnew(batch.id(), object, batch.spec().assignment().firstOffers(object, wanted));
    }
    objects.reopen(batch.id(), object);
  }

  /** Those who come after all who were asked. */
  private List<Offer> others(Batch batch, long object, int wanted) {
    if (batch.spec().team().labelStudio().isPresent()) {
      throw Refusal.conflict(
          "batch %s is labelled in Label Studio, which asks nobody else about an object that has its answers; object %d stays as it is"
              .formatted(batch.key(), object));
    }
    Assignment assignment = batch.spec().assignment();
    int made = tasks.made(batch.id(), object);
    List<Offer> offers =
        IntStream.range(made, made + wanted)
            .mapToObj(turn -> assignment.nextOffer(object, turn))
            .flatMap(Optional::stream)
            .toList();
    if (offers.isEmpty()) {
      throw Refusal.conflict(
          "everybody who works on batch %s was asked about object %d, so nobody is left to ask"
              .formatted(batch.key(), object));
    }
    return offers;
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
