package io.plumbline.workforce.task;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.batch.Batch;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of an object when one of its tasks changes. Belongs into the transaction of whoever
 * changes the task and holds the object's row.
 */
final class Settlement {
  private final ObjectRows objects;
  private final TaskRows tasks;

  Settlement(ObjectRows objects, TaskRows tasks) {
    this.objects = objects;
    this.tasks = tasks;
  }

  /** A task that is held, with the row of its object locked. */
  record Held(Batch batch, LeasedTask task, int wanted) {
    /** What the task is about, for the log. */
    String about() {
      return batch.key() + " object " + task.object();
    }
  }

  /** What became of the object whose task changed. */
  enum ObjectChange {
    SETTLED,
    GOES_ON
  }

  /**
   * Settles the object when its last task was the last that could be answered; an object that
   * enough workers declined is offered to nobody else.
   */
  ObjectChange of(Held held, Instant now) {
    Turns turns = turns(held);
    if (turns.isDeclined()) {
      tasks.withdrawOpenOffers(held.task().batch(), held.task().object());
      turns = turns(held);
    }
    Optional<Outcome> outcome = turns.outcome();
    outcome.ifPresent(
        ended -> objects.settle(held.task().batch(), held.task().object(), ended, now));
    return outcome.isPresent() ? ObjectChange.SETTLED : ObjectChange.GOES_ON;
  }

  private Turns turns(Held held) {
    return new Turns(held.wanted(), tasks.states(held.task().batch(), held.task().object()));
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
    if (!turns.isDeclined()) {
      held.batch()
          .spec()
          .assignment()
          .nextOffer(held.task().object(), turns.made())
          .ifPresent(offer -> insert(held.task(), turns.made(), offer));
    }
  }

  private void insert(LeasedTask declined, int slot, Offer offer) {
    tasks.insert(declined.batch(), declined.object(), slot, offer);
  }
}
