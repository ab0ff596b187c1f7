package io.plumbline.workforce.task;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.workforce.answer.AnswerForm;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.refusal.Requirement;
import io.plumbline.workforce.task.Settlement.Held;
import io.plumbline.workforce.task.Settlement.ObjectChange;
import io.plumbline.workforce.task.TaskRows.Slot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The task desk on the database. Whoever changes an object's tasks holds the object's row, so that
 * an object's tasks, and its outcome, change one after the other; only handing out locks nothing
 * but the task.
 */
public final class Tasks implements TaskDesk {
  private static final int LONGEST_WORKER_ID = 256;

  private final BatchRows batches;
  private final ObjectRows objects;
  private final TaskRows tasks;
  private final Settlement settlement;
  private final Transactions transactions;
  private final Clock clock;
  private final Runnable settled;

  /**
   * @param settled told when an object is settled
   */
  public Tasks(
      BatchRows batches,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      Runnable settled) {
    this.batches = batches;
    this.objects = new ObjectRows(jdbc);
    this.tasks = new TaskRows(jdbc);
    this.settlement = new Settlement(objects, tasks);
    this.transactions = transactions;
    this.clock = clock;
    this.settled = settled;
  }

  @Override
  public Optional<HandedOutTask> lease(TeamKey team, String worker) {
    Requirement.text(worker, "workerId", LONGEST_WORKER_ID);
    return transactions.compute(() -> leaseOnce(team, worker, Times.now(clock)));
  }

  private Optional<HandedOutTask> leaseOnce(TeamKey team, String worker, Instant now) {
    var open = batches.handingOut(team, now);
    return open.stream()
        .flatMap(batch -> held(batch, worker, now).stream())
        .findFirst()
        .or(() -> open.stream().flatMap(batch -> taken(batch, worker, now).stream()).findFirst());
  }

  private Optional<HandedOutTask> held(Batch batch, String worker, Instant now) {
    return tasks
        .held(batch.id(), worker, batch.clock().at(now))
        .map(task -> handedOut(batch, task));
  }

  private Optional<HandedOutTask> taken(Batch batch, String worker, Instant now) {
    return lockedOffer(batch.id(), worker)
        .map(slot -> leaseOf(batch, slot, worker, now))
        .filter(task -> tasks.lease(task, now))
        .map(task -> handedOut(batch, task));
  }

  private Optional<Slot> lockedOffer(long batch, String worker) {
    List<Slot> offers = tasks.offers(batch, worker);
    while (!offers.isEmpty()) {
      Optional<Slot> locked = offers.stream().filter(slot -> tasks.lock(batch, slot)).findFirst();
      if (locked.isPresent()) {
        return locked;
      }
      // Others took all of these; there may be more.
      offers = tasks.offers(batch, worker);
    }
    return Optional.empty();
  }

  private static LeasedTask leaseOf(Batch batch, Slot slot, String worker, Instant now) {
    return new LeasedTask(
        batch.id(),
        slot.object(),
        slot.slot(),
        UUID.randomUUID().toString(),
        worker,
        TaskState.Leased,
        batch.clock().at(now).plus(batch.spec().taskTimeLimit()),
        Optional.empty());
  }

  private HandedOutTask handedOut(Batch batch, LeasedTask task) {
    return new HandedOutTask(
        task.lease(),
        batch.key().toString(),
        task.object(),
        batch.spec().taskType(),
        objects.dataObject(batch.id(), task.object()),
        batch.labels(),
        batch.spec().title(),
        batch.spec().description(),
        batch.clock().wall(task.expires()));
  }

  @Override
  public void answer(String lease, String answerContent) {
    Instant now = Times.now(clock);
    // Outside of the transaction: a look at all pixels of a mask takes a while.
    Answer answer = Answer.of(answerContent, formOf(existing(lease)));
    changeAndTell(() -> answerOnce(lease, answer, now));
  }

  private AnswerForm formOf(LeasedTask task) {
    Batch batch = batches.byId(task.batch());
    return AnswerForm.of(batch.spec().taskType(), new LabelCategories(batch.labels()));
  }

  private ObjectChange answerOnce(String lease, Answer answer, Instant now) {
    LeasedTask before = existing(lease);
    Batch batch = batches.byId(before.batch());
    Optional<Integer> wanted = objects.lockUnsettled(before.batch(), before.object());
    LeasedTask task = existing(lease);
    if (task.content().equals(Optional.of(answer.content()))) {
      return ObjectChange.GOES_ON;
    }
    Held held = held(batch, task, wanted, now);
    tasks.answered(held.task(), answer, now);
    return settlement.of(held, now);
  }

  @Override
  public void decline(String lease) {
    Instant now = Times.now(clock);
    changeAndTell(
        () -> {
          Held held = hold(lease, now);
          tasks.ended(held.task(), TaskState.Declined);
          settlement.replaceDeclined(held);
          return settlement.of(held, now);
        });
  }

  @Override
  public void abandon(String lease) {
    Instant now = Times.now(clock);
    changeAndTell(
        () -> {
          Held held = hold(lease, now);
          tasks.ended(held.task(), TaskState.Expired);
          return settlement.of(held, now);
        });
  }

  @Override
  public void release(String lease) {
    changeAndTell(
        () ->
            tasks
                .byLease(lease)
                .map(task -> giveBack(batches.byId(task.batch()), task))
                .orElse(ObjectChange.GOES_ON));
  }

  /** Ends all tasks of the batch and settles its objects; belongs into the caller's transaction. */
  public void settleAll(Batch batch) {
    settlement.ofAll(batch, Times.now(clock));
  }

  /** Offers again what workers of an open batch held for longer than they may. */
  public void offerTimedOutAgain(Batch batch) {
    Instant now = batch.clock().at(Times.now(clock));
    if (!batch.clock().isPaused()) {
      tasks.timedOut(batch.id(), now).forEach(task -> changeAndTell(() -> giveBack(batch, task)));
    }
  }

  private ObjectChange giveBack(Batch batch, LeasedTask seen) {
    Optional<Integer> wanted = objects.lockUnsettled(seen.batch(), seen.object());
    Optional<LeasedTask> now =
        tasks.byLease(seen.lease()).filter(task -> task.state() == TaskState.Leased);
    if (wanted.isPresent() && now.isPresent()) {
      tasks.offeredAgain(seen, batch.spec().assignment().offerAgain(seen.worker()));
      return settlement.of(new Held(batch, seen, wanted.get()), Times.now(clock));
    }
    return ObjectChange.GOES_ON;
  }

  /** Whether every object of the batch has its outcome. */
  public boolean allSettled(Batch batch) {
    return !objects.anyUnsettled(batch.id());
  }

  private Held hold(String lease, Instant now) {
    LeasedTask before = existing(lease);
    Optional<Integer> wanted = objects.lockUnsettled(before.batch(), before.object());
    return held(batches.byId(before.batch()), existing(lease), wanted, now);
  }

  /** To be asked again once the object is locked: it may have changed until then. */
  private LeasedTask existing(String lease) {
    return tasks.byLease(lease).orElseThrow(() -> over(lease));
  }

  private static Held held(Batch batch, LeasedTask task, Optional<Integer> wanted, Instant now) {
    return wanted
        .filter(any -> task.isHeldAt(batch.clock().at(now)))
        .map(answers -> new Held(batch, task, answers))
        .orElseThrow(() -> over(task.lease()));
  }

  private void changeAndTell(Supplier<ObjectChange> change) {
    if (transactions.compute(change) == ObjectChange.SETTLED) {
      settled.run();
    }
  }

  private static Refusal over(String lease) {
    return Refusal.conflict("lease " + lease + " is over");
  }
}
