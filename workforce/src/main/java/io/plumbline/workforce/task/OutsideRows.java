package io.plumbline.workforce.task;

import io.plumbline.workforce.database.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those rows of the table {@code task} that another system's people work on. */
final class OutsideRows {
  private static final String OF_OBJECT = " WHERE batch_id = :batch AND object_id = :object";
  private static final String FIRST_OFFER =
      OF_OBJECT + " AND worker_id IS NULL AND state = 'Offered' ORDER BY slot LIMIT 1";

  private final JdbcClient jdbc;

  OutsideRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One turn at an object as it stands. */
  record Row(int slot, TaskState state, Optional<String> content) {}

  /** The worker's turn at the object. */
  Optional<Row> ofWorker(long batch, long object, String worker) {
    return jdbc.sql(
            "SELECT slot, state, content FROM task" + OF_OBJECT + " AND worker_id = :worker")
        .param("batch", batch)
        .param("object", object)
        .param("worker", worker)
        .query(
            (row, n) ->
                new Row(
                    row.getInt("slot"),
                    TaskState.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getString("content"))))
        .optional();
  }

  /** A turn that nobody has taken. */
  Optional<Integer> free(long batch, long object) {
    return jdbc.sql("SELECT slot FROM task" + FIRST_OFFER)
        .param("batch", batch)
        .param("object", object)
        .query(Integer.class)
        .optional();
  }

  /** Gives a turn to the worker, as begun; its end is told next. */
  void take(LeasedTask task, Instant accepted) {
    jdbc.sql(
            "UPDATE task SET state = 'Leased', worker_id = :worker, lease = :lease,"
                + " accepted_at = :accepted, expires_at = :accepted, content = NULL"
                + OF_OBJECT
                + " AND slot = :slot")
        .param("worker", task.worker())
        .param("lease", task.lease())
        .param("accepted", Times.column(accepted))
        .param("batch", task.batch())
        .param("object", task.object())
        .param("slot", task.slot())
        .update();
  }

  /** Takes back one turn that nobody has taken, if there is one. */
  void withdrawFree(long batch, long object) {
    free(batch, object)
        .ifPresent(
            slot ->
                jdbc.sql("UPDATE task SET state = 'Withdrawn'" + OF_OBJECT + " AND slot = :slot")
                    .param("batch", batch)
                    .param("object", object)
                    .param("slot", slot)
                    .update());
  }
}
