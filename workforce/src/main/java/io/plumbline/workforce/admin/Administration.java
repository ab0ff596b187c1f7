package io.plumbline.workforce.admin;

import io.plumbline.workforce.audit.AuditLine;
import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.batch.BatchTexts;
import io.plumbline.workforce.batch.Batches;
import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators see and do; everything that they do is noted. */
public final class Administration {
  private final AdminRows rows;
  private final Batches batches;
  private final AuditLog audit;
  private final Clock clock;

  public Administration(
      JdbcClient jdbc, BatchTexts texts, Batches batches, AuditLog audit, Clock clock) {
    this.rows = new AdminRows(jdbc, texts);
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest batches, newest first, at most 200. */
  public List<BatchLine> batches() {
    return rows.batches();
  }

  /** What each worker of a team has done. */
  public List<WorkerLine> workers(TeamKey team) {
    Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return rows.workers(team, midnight, rows.agreement(team));
  }

  /** Hands out no task of the batch until resumed. */
  public void pause(Person admin, BatchKey batch) {
    batches.pause(batch);
    audit.note(admin.id(), "pause", batch.toString());
  }

  public void resume(Person admin, BatchKey batch) {
    batches.resume(batch);
    audit.note(admin.id(), "resume", batch.toString());
  }

  /** What was done before a time, newest first, at most 200. */
  public List<AuditLine> audit(Instant before) {
    return audit.before(before);
  }
}
