package io.plumbline.workforce.task;

import io.plumbline.workforce.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leases: those of tasks, and those whose task was given back. */
final class LeaseRows {
  // Named, since a task's draft and its answer may be long.
  private static final String TASK =
      "SELECT batch_id, object_id, slot, lease, worker_id, state, expires_at, content FROM task";

  private final JdbcClient jdbc;

  LeaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<LeasedTask> byLease(String lease) {
    return jdbc.sql(TASK + " WHERE lease = :lease")
        .param("lease", lease)
        .query(this::leased)
        .optional();
  }

  /** The task, where a worker holds it, or has held it for too long. */
  Optional<LeasedTask> leased(long batch, long object, int slot) {
    return jdbc.sql(
            TASK
                + " WHERE batch_id = :batch AND object_id = :object AND slot = :slot"
                + " AND state = 'Leased'")
        .param("batch", batch)
        .param("object", object)
        .param("slot", slot)
        .query(this::leased)
        .optional();
  }

  /** Whose the lease is or was; empty when it was never given. */
  Optional<String> holder(String lease) {
    return jdbc.sql(
            "SELECT worker_id FROM task WHERE lease = :lease"
                + " UNION ALL SELECT worker_id FROM past_lease WHERE lease = :lease")
        .param("lease", lease)
        .query(String.class)
        .optional();
  }

  /** A task that the worker holds. */
  Optional<LeasedTask> held(long batch, String worker, Instant batchTime) {
    return jdbc.sql(
            TASK
                + " WHERE batch_id = :batch AND worker_id = :worker"
                + " AND state = 'Leased' AND expires_at > :now"
                + TaskRows.IN_ORDER
                + " LIMIT 1")
        .param("batch", batch)
        .param("worker", worker)
        .param("now", Times.column(batchTime))
        .query(this::leased)
        .optional();
  }

  /** The tasks whose lease has ended without an answer. */
  List<LeasedTask> timedOut(long batch, Instant batchTime) {
    return jdbc.sql(
            TASK
                + " WHERE batch_id = :batch AND state = 'Leased'"
                + " AND expires_at <= :now ORDER BY object_id, slot")
        .param("batch", batch)
        .param("now", Times.column(batchTime))
        .query(this::leased)
        .list();
  }

  /** Keeps whose the lease was of a task that is given back. */
  void remember(LeasedTask task) {
    jdbc.sql(
            "INSERT INTO past_lease (lease, batch_id, object_id, slot, worker_id)"
                + " VALUES (:lease, :batch, :object, :slot, :worker)")
        .param("lease", task.lease())
        .param("batch", task.batch())
        .param("object", task.object())
        .param("slot", task.slot())
        .param("worker", task.worker())
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
