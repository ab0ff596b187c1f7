package io.plumbline.workforce.task;

import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.refusal.Refusal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What only the holder of a lease may see and do: its task's object and its draft. */
public final class PersonalLeases {
  private static final String NOT_YOURS = "the task is not yours";

  private final BatchRows batches;
  private final LeaseRows leases;
  private final ObjectRows objects;
  private final DraftRows drafts;
  private final Holding holding;
  private final Transactions transactions;
  private final Clock clock;

  public PersonalLeases(
      BatchRows batches, JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.batches = batches;
    this.leases = new LeaseRows(jdbc);
    this.objects = new ObjectRows(jdbc);
    this.drafts = new DraftRows(jdbc);
    this.holding = new Holding(batches, objects, leases);
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Refuses a lease that is not and never was the worker's: one of somebody else in the same words
   * as one that was never given.
   *
   * @throws Refusal in that case
   */
  public void require(String lease, String worker) {
    if (!leases.holder(lease).equals(Optional.of(worker))) {
      throw Refusal.forbidden(NOT_YOURS);
    }
  }

  /** The task, where the worker holds it now. */
  public Optional<Handout> held(String lease, String worker) {
    return leases
        .byLease(lease)
        .filter(task -> task.worker().equals(worker))
        .flatMap(task -> handout(batches.byId(task.batch()), task));
  }

  private Optional<Handout> handout(Batch batch, LeasedTask task) {
    return Optional.of(task)
        .filter(held -> held.isHeldAt(batch.clock().at(Times.now(clock))))
        .map(
            held ->
                new Handout(
                    batch,
                    held.object(),
                    held.lease(),
                    objects.dataObject(held.batch(), held.object()),
                    batch.clock().wall(held.expires())));
  }

  /** Forgets drafts whose task was given back by a replica that knows of none. */
  public void forgetStrayDrafts() {
    drafts.forgetStrays();
  }

  /**
   * What the worker saved last; empty where it saved nothing.
   *
   * @throws Refusal when the task is not the worker's, or the lease is over
   */
  public Optional<String> draft(String lease, String worker) {
    require(lease, worker);
    return savedDraft(held(lease, worker).orElseThrow(() -> Holding.over(lease)));
  }

  /** What was saved of a task that was just handed out. */
  public Optional<String> savedDraft(Handout task) {
    return drafts.find(task.lease());
  }

  /**
   * Keeps a draft until the lease ends, in place of the one before.
   *
   * @param content JSON
   * @throws Refusal when the task is not the worker's, or the lease is over
   */
  public void saveDraft(String lease, String worker, String content) {
    require(lease, worker);
    transactions.run(() -> drafts.put(holding.of(lease, Times.now(clock)).task(), content));
  }
}
