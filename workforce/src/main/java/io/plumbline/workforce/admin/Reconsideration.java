package io.plumbline.workforce.admin;

import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.people.Person;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.Reopening;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators do about objects that are settled, and should not be as they are. */
public final class Reconsideration {
  private final BatchRows batches;
  private final ObjectLines objects;
  private final Reopening reopening;
  private final AuditLog audit;

  public Reconsideration(BatchRows batches, JdbcClient jdbc, Reopening reopening, AuditLog audit) {
    this.batches = batches;
    this.objects = new ObjectLines(jdbc);
    this.reopening = reopening;
    this.audit = audit;
  }

  /** Settled objects of the batch, by id, a page at a time. */
  public ObjectPage settled(BatchKey key, ObjectQuery query) {
    Batch batch = batches.find(key).orElseThrow(() -> Refusal.unknown("there is no batch " + key));
    return ObjectPage.of(objects.find(batch, query));
  }

  /**
   * Gives such an object to the team once more, while its batch hands out tasks.
   *
   * @param seen when it was settled, as far as the administrator knows
   * @throws Refusal where that cannot be
   */
  public void reopen(Person admin, BatchKey batch, long object, Optional<Instant> seen) {
    reopening.reopen(
        batch, object, seen, () -> audit.note(admin.id(), "reopen", batch + " object " + object));
  }
}
