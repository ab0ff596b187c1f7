package io.plumbline.workforce.task;

import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code task}. */
final class TaskRows {
  private static final String BY_SLOT =
      " WHERE batch_id = :batch AND object_id = :object AND slot = :slot";

  private final JdbcClient jdbc;

  TaskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An offered task, named by its object and slot. */
  record Slot(long object, int slot) {}

  Optional<LeasedTask> byLease(String lease) {
    return jdbc.sql("SELECT * FROM task WHERE lease = :lease")
        .param("lease", lease)
        .query(this::leased)
        .optional();
  }

  /** A task that the worker holds. */
  Optional<LeasedTask> held(long batch, String worker, Instant batchTime) {
    return jdbc.sql(
            "SELECT * FROM task WHERE batch_id = :batch AND worker_id = :worker"
                + " AND state = 'Leased' AND expires_at > :now ORDER BY object_id LIMIT 1")
        .param("batch", batch)
        .param("worker", worker)
        .param("now", Times.column(batchTime))
        .query(this::leased)
        .optional();
  }

  /** The tasks whose lease has ended without an answer. */
  List<LeasedTask> timedOut(long batch, Instant batchTime) {
    return jdbc.sql(
            "SELECT * FROM task WHERE batch_id = :batch AND state = 'Leased'"
                + " AND expires_at <= :now ORDER BY object_id, slot")
        .param("batch", batch)
        .param("now", Times.column(batchTime))
        .query(this::leased)
        .list();
  }

  /** The first task offered to this worker by name; its row stays locked. */
  Optional<Slot> lockOfferTo(long batch, String worker) {
    return jdbc.sql(
            "SELECT object_id, slot FROM task WHERE batch_id = :batch AND worker_id = :worker"
                + " AND state = 'Offered' ORDER BY object_id, slot LIMIT 1 FOR UPDATE SKIP LOCKED")
        .param("batch", batch)
        .param("worker", worker)
        .query((row, n) -> new Slot(row.getLong("object_id"), row.getInt("slot")))
        .optional();
  }

  /** The first task open to anyone whose object this worker has not had; its row stays locked. */
  Optional<Slot> lockOpenOffer(long batch, String worker) {
    return jdbc.sql(
            "SELECT object_id, slot FROM task t WHERE batch_id = :batch AND worker_id IS NULL"
                + " AND state = 'Offered' AND NOT EXISTS (SELECT 1 FROM task o"
                + " WHERE o.batch_id = t.batch_id AND o.object_id = t.object_id"
                + " AND o.worker_id = :worker)"
                + " ORDER BY object_id, slot LIMIT 1 FOR UPDATE SKIP LOCKED")
        .param("batch", batch)
        .param("worker", worker)
        .query((row, n) -> new Slot(row.getLong("object_id"), row.getInt("slot")))
        .optional();
  }

  /** False when someone else was faster. */
  boolean lease(LeasedTask task, Instant accepted) {
    return jdbc.sql(
                "UPDATE task SET state = 'Leased', worker_id = :worker, lease = :lease,"
                    + " accepted_at = :accepted, expires_at = :expires"
                    + BY_SLOT
                    + " AND state = 'Offered'")
            .param("worker", task.worker())
            .param("lease", task.lease())
            .param("accepted", Times.column(accepted))
            .param("expires", Times.column(task.expires()))
            .param("batch", task.batch())
            .param("object", task.object())
            .param("slot", task.slot())
            .update()
        == 1;
  }

  void answered(LeasedTask task, Answer answer, Instant now) {
    jdbc.sql(
            "UPDATE task SET state = 'Answered', label = :label, content = :content,"
                + " submitted_at = :now"
                + BY_SLOT)
        .param("label", answer.label())
        .param("content", answer.content())
        .param("now", Times.column(now))
        .param("batch", task.batch())
        .param("object", task.object())
        .param("slot", task.slot())
        .update();
  }

  void ended(LeasedTask task, TaskState state) {
    jdbc.sql("UPDATE task SET state = :state" + BY_SLOT)
        .param("state", state.name())
        .param("batch", task.batch())
        .param("object", task.object())
        .param("slot", task.slot())
        .update();
  }

  /** The task is to be taken again; its lease means nothing any more. */
  void offeredAgain(LeasedTask task, Offer offer) {
    jdbc.sql(
            "UPDATE task SET state = 'Offered', worker_id = :worker, lease = NULL,"
                + " accepted_at = NULL, expires_at = NULL"
                + BY_SLOT)
        .param("worker", offer.worker().orElse(null))
        .param("batch", task.batch())
        .param("object", task.object())
        .param("slot", task.slot())
        .update();
  }

  void insert(long batch, long object, int slot, Offer offer) {
    jdbc.sql(
            "INSERT INTO task (batch_id, object_id, slot, worker_id, state)"
                + " VALUES (:batch, :object, :slot, :worker, 'Offered')")
        .param("batch", batch)
        .param("object", object)
        .param("slot", slot)
        .param("worker", offer.worker().orElse(null))
        .update();
  }

  /** Takes back the offers of an object that are open to anyone; those by name stand. */
  void withdrawOpenOffers(long batch, long object) {
    jdbc.sql(
            "UPDATE task SET state = 'Withdrawn' WHERE batch_id = :batch AND object_id = :object"
                + " AND state = 'Offered' AND worker_id IS NULL")
        .param("batch", batch)
        .param("object", object)
        .update();
  }

  List<TaskState> states(long batch, long object) {
    return jdbc.sql("SELECT state FROM task WHERE batch_id = :batch AND object_id = :object")
        .param("batch", batch)
        .param("object", object)
        .query((row, n) -> TaskState.valueOf(row.getString("state")))
        .list();
  }

  /** Ends every task that might still be answered. */
  void expireAll(long batch) {
    jdbc.sql(
            "UPDATE task SET state = 'Expired' WHERE batch_id = :batch"
                + " AND state IN ('Offered', 'Leased')")
        .param("batch", batch)
        .update();
  }

  private LeasedTask leased(ResultSet row, int number) throws SQLException {
    return new LeasedTask(
        row.getLong("batch_id"),
        row.getLong("object_id"),
        row.getInt("slot"),
        row.getString("lease"),
        row.getString("worker_id"),
        TaskState.valueOf(row.getString("state")),
        Times.read(row, "expires_at").orElse(Instant.MIN),
        Optional.ofNullable(row.getString("content")));
  }
}
