package io.plumbline.workforce.task;

import io.plumbline.workforce.assignment.Offer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tasks of an object that is re-opened. Belongs into a transaction that holds the object. */
final class ReopenedTasks {
  private static final String BY_OBJECT = " WHERE batch_id = :batch AND object_id = :object";
  private static final String WITHOUT_ANSWER = " AND state NOT IN ('Answered', 'SetAside')";

  private final JdbcClient jdbc;
  private final TaskRows tasks;

  ReopenedTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.tasks = new TaskRows(jdbc);
  }

  /** How many turns there were, with an answer or without. */
  int made(long batch, long object) {
    return tasks.states(batch, object).size();
  }

  /** Whether anybody has answered, also where that was set aside. */
  boolean anyAnswer(long batch, long object) {
    return tasks.states(batch, object).stream()
        .anyMatch(state -> state == TaskState.Answered || state == TaskState.SetAside);
  }

  /**
   * The answers do not count any more, and their workers do not get the object again; whoever
   * declined it may. After the turns so far come these offers.
   */
  void askAgain(long batch, long object, List<Offer> offers) {
    int made = made(batch, object);
    withdrawUnanswered(batch, object);
    run(
        "UPDATE task SET state = 'SetAside'" + BY_OBJECT + " AND state = 'Answered'",
        batch,
        object);
    for (int n = 0; n < offers.size(); n++) {
      tasks.insert(batch, object, made + n, offers.get(n));
    }
  }

  private void withdrawUnanswered(long batch, long object) {
    run(
        "INSERT INTO past_lease (lease, batch_id, object_id, slot, worker_id)"
            + " SELECT lease, batch_id, object_id, slot, worker_id FROM task"
            + BY_OBJECT
            + WITHOUT_ANSWER
            + " AND lease IS NOT NULL",
        batch,
        object);
    run(
        "UPDATE task SET state = 'Withdrawn', worker_id = NULL, lease = NULL, accepted_at = NULL,"
            + " expires_at = NULL, decline_reason = NULL"
            + BY_OBJECT
            + WITHOUT_ANSWER,
        batch,
        object);
  }

  /**
   * The tasks of an object without an answer are as at the start; leases are over, but still their
   * workers'.
   */
  void startAnew(long batch, long object, List<Offer> offers) {
    keepLeases(batch, object);
    run("DELETE FROM task" + BY_OBJECT + " AND slot >= " + offers.size(), batch, object);
    run(
        "UPDATE task SET state = 'Offered', worker_id = NULL, lease = NULL, accepted_at = NULL,"
            + " expires_at = NULL, decline_reason = NULL"
            + BY_OBJECT,
        batch,
        object);
    for (int slot = 0; slot < offers.size(); slot++) {
      name(batch, object, slot, offers.get(slot));
    }
  }

  /** All beside the first task, which stays. */
  private void keepLeases(long batch, long object) {
    run("UPDATE past_lease SET slot = 0" + BY_OBJECT, batch, object);
    run(
        "INSERT INTO past_lease (lease, batch_id, object_id, slot, worker_id)"
            + " SELECT lease, batch_id, object_id, 0, worker_id FROM task"
            + BY_OBJECT
            + " AND lease IS NOT NULL",
        batch,
        object);
  }

  private void name(long batch, long object, int slot, Offer offer) {
    jdbc.sql("UPDATE task SET worker_id = :worker" + BY_OBJECT + " AND slot = :slot")
        .param("worker", offer.worker().orElse(null))
        .param("batch", batch)
        .param("object", object)
        .param("slot", slot)
        .update();
  }

  private void run(String change, long batch, long object) {
    jdbc.sql(change).param("batch", batch).param("object", object).update();
  }
}
