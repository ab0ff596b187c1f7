package io.plumbline.workforce.task;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.gold.GoldRows;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What becomes of an object when one of its tasks changes. Belongs into the transaction of whoever
 * changes the task and holds the object's row.
 */
final class Settlement {
  private final ObjectRows objects;
  private final TaskRows tasks;
  private final Overlap overlap;

  Settlement(ObjectRows objects, TaskRows tasks) {
    this.objects = objects;
    this.tasks = tasks;
    this.overlap = new Overlap(tasks);
  }

  /** A task that is held, with the row of its object locked. */
  record Held(Batch batch, LeasedTask task, Wanted wanted) {
    /** What the task is about, for the log. */
    String about() {
      return batch.key() + (wanted.isGold() ? " gold " : " object ") + task.object();
    }

    /** What the task turns into when its worker gives it back. */
    Offer offerAgain() {
      return wanted.isGold()
          ? Offer.to(task.worker())
          : batch.spec().assignment().offerAgain(task.worker());
    }

    void ifGold(Consumer<GoldRows.Turn> then) {
      if (wanted.isGold()) {
        then.accept(new GoldRows.Turn(task.batch(), task.object(), task.slot()));
      }
    }
  }

  /** What became of the object whose task changed. */
  enum ObjectChange {
    SETTLED,
    GOES_ON
  }

  /**
   * Settles the object when its last task was the last that could be answered, unless its answers
   * disagree and one more worker may be asked; an object that enough workers declined is offered to
   * nobody else. A gold object is never settled.
   */
  ObjectChange of(Held held, Instant now) {
    return held.wanted().isGold() ? ObjectChange.GOES_ON : ofObject(held, now);
  }

  private ObjectChange ofObject(Held held, Instant now) {
    Turns turns = turns(held);
    if (turns.isDeclined()) {
      tasks.withdrawOpenOffers(held.task().batch(), held.task().object());
      turns = turns(held);
    }
    Optional<Outcome> outcome = turns.outcome();
    if (outcome.isEmpty() || asksOneMore(held, turns)) {
      return ObjectChange.GOES_ON;
    }
    objects.settle(held.task().batch(), held.task().object(), outcome.get(), now);
    return ObjectChange.SETTLED;
  }

  private boolean asksOneMore(Held held, Turns turns) {
    Optional<Offer> next = overlap.next(held, turns);
    next.ifPresent(offer -> insert(held.task(), turns.made(), offer));
    return next.isPresent();
  }

  private Turns turns(Held held) {
    return new Turns(
        held.wanted().answers(), tasks.states(held.task().batch(), held.task().object()));
  }

  /** Ends all tasks of the batch and settles its objects. */
  void ofAll(Batch batch, Instant now) {
    Map<Long, Integer> wanted = objects.lockAllUnsettled(batch.id());
    tasks.expireAll(batch.id());
    tasks
        .statesOfUnsettled(batch.id())
        .forEach(
            (object, states) ->
                new Turns(wanted.get(object), states)
                    .outcome()
                    .ifPresent(ended -> objects.settle(batch.id(), object, ended, now)));
  }

  /** Offers the object to somebody else instead of the worker who declined it. */
  void replaceDeclined(Held held) {
    Turns turns = turns(held);
    if (!held.wanted().isGold() && !turns.isDeclined()) {
      held.batch()
          .spec()
          .assignment()
          .nextOffer(held.task().object(), turns.made())
          .ifPresent(offer -> insert(held.task(), turns.made(), offer));
    }
  }

  private void insert(LeasedTask beside, int slot, Offer offer) {
    tasks.insert(beside.batch(), beside.object(), slot, offer);
  }
}
