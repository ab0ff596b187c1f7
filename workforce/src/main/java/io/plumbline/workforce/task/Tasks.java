package io.plumbline.workforce.task;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.workforce.answer.AnswerForm;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.gold.GoldRows;
import io.plumbline.workforce.refusal.Requirement;
import io.plumbline.workforce.task.Settlement.Held;
import io.plumbline.workforce.task.Settlement.ObjectChange;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The task desk on the database. Whoever changes an object's tasks holds the object's row, so that
 * an object's tasks, and its outcome, change one after the other; only handing out locks nothing
 * but the task.
 */
public final class Tasks implements TaskDesk {
  private static final int LONGEST_WORKER_ID = 256;
  private static final int LONGEST_REASON = 500;

  private final BatchRows batches;
  private final ObjectRows objects;
  private final HandingOut handingOut;
  private final TaskRows tasks;
  private final LeaseRows leases;
  private final DraftRows drafts;
  private final GoldRows gold;
  private final Holding holding;
  private final Settlement settlement;
  private final Transactions transactions;
  private final Clock clock;
  private final Runnable settled;
  private final TaskLog log;

  /**
   * @param settled told when an object is settled
   * @param log told what workers do
   */
  public Tasks(
      BatchRows batches,
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      Runnable settled,
      TaskLog log) {
    this.batches = batches;
    this.handingOut = new HandingOut(batches, jdbc);
    this.objects = new ObjectRows(jdbc);
    this.tasks = new TaskRows(jdbc);
    this.leases = new LeaseRows(jdbc);
    this.drafts = new DraftRows(jdbc);
    this.gold = new GoldRows(jdbc);
    this.holding = new Holding(batches, objects, leases);
    this.settlement = new Settlement(objects, tasks);
    this.transactions = transactions;
    this.clock = clock;
    this.settled = settled;
    this.log = log;
  }

  @Override
  public Optional<HandedOutTask> lease(TeamKey team, String worker) {
    return lease(team, Asker.vouchedFor(worker)).map(Handout::task);
  }

  /** As {@link #lease(TeamKey, String)}, of those batches only that the asker may work on. */
  public Optional<Handout> lease(TeamKey team, Asker asker) {
    Requirement.text(asker.worker(), "workerId", LONGEST_WORKER_ID);
    return transactions.compute(() -> handingOut.next(team, asker, Times.now(clock)));
  }

  @Override
  public void answer(String lease, String answerContent) {
    Instant now = Times.now(clock);
    // Outside of the transaction: a look at all pixels of a mask takes a while.
    Answer answer = Answer.of(answerContent, formOf(holding.existing(lease)));
    changeAndTell(() -> answerOnce(lease, answer, now));
  }

  private AnswerForm formOf(LeasedTask task) {
    Batch batch = batches.byId(task.batch());
    return AnswerForm.of(batch.spec().taskType(), new LabelCategories(batch.labels()));
  }

  private ObjectChange answerOnce(String lease, Answer answer, Instant now) {
    LeasedTask before = holding.existing(lease);
    Batch batch = batches.byId(before.batch());
    Optional<Wanted> wanted = objects.lockUnsettled(before.batch(), before.object());
    LeasedTask task = holding.existing(lease);
    if (task.content().equals(Optional.of(answer.content()))) {
      return ObjectChange.GOES_ON;
    }
    Held held = Holding.held(batch, task, wanted, now);
    tasks.answered(held.task(), answer, now);
    held.ifGold(gold::due);
    drafts.forget(lease);
    log.note(task.worker(), TaskLog.Deed.ANSWERED, held.about());
    return settlement.of(held, now);
  }

  @Override
  public void decline(String lease, Optional<String> reason) {
    reason.ifPresent(text -> Requirement.text(text, "reason", LONGEST_REASON));
    Instant now = Times.now(clock);
    changeAndTell(
        () -> {
          Held held = holding.of(lease, now);
          tasks.declined(held.task(), reason);
          drafts.forget(lease);
          log.note(held.task().worker(), TaskLog.Deed.DECLINED, held.about());
          settlement.replaceDeclined(held);
          return settlement.of(held, now);
        });
  }

  @Override
  public void abandon(String lease) {
    Instant now = Times.now(clock);
    changeAndTell(
        () -> {
          Held held = holding.of(lease, now);
          tasks.ended(held.task(), TaskState.Expired);
          return settlement.of(held, now);
        });
  }

  @Override
  public void release(String lease) {
    changeAndTell(
        () ->
            leases
                .byLease(lease)
                .map(task -> giveBack(batches.byId(task.batch()), task))
                .orElse(ObjectChange.GOES_ON));
  }

  /** Ends all tasks of the batch and settles its objects; belongs into the caller's transaction. */
  public void settleAll(Batch batch) {
    settlement.ofAll(batch, Times.now(clock));
    drafts.forgetAll(batch.id());
  }

  /** Offers again what workers of an open batch held for longer than they may. */
  public void offerTimedOutAgain(Batch batch) {
    Instant now = batch.clock().at(Times.now(clock));
    if (!batch.clock().isPaused()) {
      leases.timedOut(batch.id(), now).forEach(task -> changeAndTell(() -> giveBack(batch, task)));
    }
  }

  private ObjectChange giveBack(Batch batch, LeasedTask seen) {
    Optional<Wanted> wanted = objects.lockUnsettled(seen.batch(), seen.object());
    Optional<LeasedTask> now =
        leases.byLease(seen.lease()).filter(task -> task.state() == TaskState.Leased);
    if (wanted.isPresent() && now.isPresent()) {
      leases.remember(seen);
      drafts.forget(seen.lease());
      Held held = new Held(batch, seen, wanted.get());
      tasks.offeredAgain(seen, held.offerAgain());
      return settlement.of(held, Times.now(clock));
    }
    return ObjectChange.GOES_ON;
  }

  /** Whether every object of the batch has its outcome. */
  public boolean allSettled(Batch batch) {
    return !objects.anyUnsettled(batch.id());
  }

  private void changeAndTell(Supplier<ObjectChange> change) {
    if (transactions.compute(change) == ObjectChange.SETTLED) {
      settled.run();
    }
  }
}
