package io.plumbline.workforce.task;

import io.plumbline.workforce.assignment.Offer;
import io.plumbline.workforce.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code task}. */
final class TaskRows {
  // Any worker may be after an open task, but only the worker itself, in two windows, after its
  // own.
  private static final int CANDIDATES = 32;
  private static final int OWN_CANDIDATES = 2;

  /**
   * In which order tasks are handed out: all columns of task_by_worker and of the primary key, as
   * else H2 sorts or scans the whole batch.
   */
  static final String IN_ORDER = " ORDER BY batch_id, worker_id, state, place, object_id, slot";

  private static final String BY_KEY = " ORDER BY batch_id, object_id, slot";
  private static final String BY_SLOT =
      " WHERE batch_id = :batch AND object_id = :object AND slot = :slot";

  private final JdbcClient jdbc;

  TaskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An offered task, named by its object and slot. */
  record Slot(long object, int slot) {}

  /** The first tasks that are offered to the worker by name, without the gold ones. */
  List<Slot> offersTo(long batch, String worker) {
    return jdbc.sql(
            "SELECT object_id, slot FROM task t WHERE batch_id = :batch AND worker_id = :worker"
                + " AND state = 'Offered' AND NOT EXISTS (SELECT 1 FROM gold_object g"
                + " WHERE g.batch_id = t.batch_id AND g.object_id = t.object_id)"
                + IN_ORDER
                + " LIMIT :most")
        .param("batch", batch)
        .param("worker", worker)
        .param("most", OWN_CANDIDATES)
        .query(TaskRows::slot)
        .list();
  }

  /** The first tasks open to anyone whose object this worker has not had. */
  List<Slot> openOffers(long batch, String worker) {
    return jdbc.sql(
            "SELECT object_id, slot FROM task t WHERE batch_id = :batch AND worker_id IS NULL"
                + " AND state = 'Offered' AND NOT EXISTS (SELECT 1 FROM task o"
                + " WHERE o.batch_id = t.batch_id AND o.object_id = t.object_id"
                + " AND o.worker_id = :worker)"
                + IN_ORDER
                + " LIMIT :most")
        .param("batch", batch)
        .param("worker", worker)
        .param("most", CANDIDATES)
        .query(TaskRows::slot)
        .list();
  }

  /**
   * Holds an offered task until the transaction ends; false when someone else holds or has it. One
   * row by its key, since H2 locks every row that a query passes.
   */
  boolean lock(long batch, Slot slot) {
    return jdbc.sql(
            "SELECT slot FROM task" + BY_SLOT + " AND state = 'Offered' FOR UPDATE SKIP LOCKED")
        .param("batch", batch)
        .param("object", slot.object())
        .param("slot", slot.slot())
        .query(Integer.class)
        .optional()
        .isPresent();
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
            "UPDATE task SET state = 'Answered', content = :content, submitted_at = :now" + BY_SLOT)
        .param("content", answer.content())
        .param("now", Times.column(now))
        .param("batch", task.batch())
        .param("object", task.object())
        .param("slot", task.slot())
        .update();
  }

  void declined(LeasedTask task, Optional<String> reason) {
    jdbc.sql("UPDATE task SET state = 'Declined', decline_reason = :reason" + BY_SLOT)
        .param("reason", reason.orElse(null))
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
    return jdbc.sql(
            "SELECT state FROM task WHERE batch_id = :batch AND object_id = :object" + BY_KEY)
        .param("batch", batch)
        .param("object", object)
        .query((row, n) -> state(row))
        .list();
  }

  /** What was answered about an object, in the order of the workers' ids. */
  List<String> answers(long batch, long object) {
    return jdbc
        .sql(
            "SELECT worker_id, content FROM task"
                + " WHERE batch_id = :batch AND object_id = :object AND state = 'Answered'")
        .param("batch", batch)
        .param("object", object)
        .query((row, n) -> Map.entry(row.getString("worker_id"), row.getString("content")))
        .list()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The states of the tasks of every unsettled object. */
  Map<Long, List<TaskState>> statesOfUnsettled(long batch) {
    return jdbc
        .sql(
            "SELECT object_id, state FROM task WHERE batch_id = :batch AND object_id IN"
                + " (SELECT object_id FROM batch_object"
                + " WHERE batch_id = :batch AND state = 'Open')")
        .param("batch", batch)
        .query((row, n) -> Map.entry(row.getLong("object_id"), state(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Ends every task that might still be answered. */
  void expireAll(long batch) {
    jdbc.sql(
            "UPDATE task SET state = 'Expired' WHERE batch_id = :batch"
                + " AND state IN ('Offered', 'Leased')")
        .param("batch", batch)
        .update();
  }

  private static TaskState state(ResultSet row) throws SQLException {
    return TaskState.valueOf(row.getString("state"));
  }

  private static Slot slot(ResultSet row, int number) throws SQLException {
    return new Slot(row.getLong("object_id"), row.getInt("slot"));
  }
}
