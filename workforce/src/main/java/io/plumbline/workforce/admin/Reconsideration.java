package io.plumbline.workforce.admin;

import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.Reopening;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators do about objects that nobody answered. */
public final class Reconsideration {
  private final BatchRows batches;
  private final UnansweredRows unanswered;
  private final Reopening reopening;
  private final AuditLog audit;

  public Reconsideration(BatchRows batches, JdbcClient jdbc, Reopening reopening, AuditLog audit) {
    this.batches = batches;
    this.unanswered = new UnansweredRows(jdbc);
    this.reopening = reopening;
    this.audit = audit;
  }

  /** The batch's objects that ended without an answer, the first 200 by id. */
  public List<UnansweredObject> unanswered(BatchKey key) {
    Batch batch = batches.find(key).orElseThrow(() -> Refusal.unknown("there is no batch " + key));
    return unanswered.of(batch.id());
  }

  /**
   * Gives such an object to the team once more, while its batch hands out tasks.
   *
   * @throws Refusal where that cannot be
   */
  public void reopen(Person admin, BatchKey batch, long object) {
    reopening.reopen(
        batch, object, () -> audit.note(admin.id(), "reopen", batch + " object " + object));
  }
}
