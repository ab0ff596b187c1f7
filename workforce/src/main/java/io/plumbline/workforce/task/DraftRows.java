package io.plumbline.workforce.task;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code draft}. */
final class DraftRows {
  private final JdbcClient jdbc;

  DraftRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> find(String lease) {
    return jdbc.sql("SELECT content FROM draft WHERE lease = :lease")
        .param("lease", lease)
        .query(String.class)
        .optional();
  }

  /** Belongs into a transaction that holds the task's object. */
  void put(LeasedTask task, String content) {
    int changed =
        jdbc.sql("UPDATE draft SET content = :content WHERE lease = :lease")
            .param("content", content)
            .param("lease", task.lease())
            .update();
    if (changed == 0) {
      insert(task, content);
    }
  }

  private void insert(LeasedTask task, String content) {
    jdbc.sql(
            "INSERT INTO draft (lease, batch_id, object_id, slot, content)"
                + " VALUES (:lease, :batch, :object, :slot, :content)")
        .param("lease", task.lease())
        .param("batch", task.batch())
        .param("object", task.object())
        .param("slot", task.slot())
        .param("content", content)
        .update();
  }

  void forget(String lease) {
    jdbc.sql("DELETE FROM draft WHERE lease = :lease").param("lease", lease).update();
  }

  /** Those of leases that are over. */
  void forgetStrays() {
    jdbc.sql(
            "DELETE FROM draft WHERE NOT EXISTS (SELECT 1 FROM task"
                + " WHERE task.lease = draft.lease AND task.state = 'Leased')")
        .update();
  }

  void forgetAll(long batch) {
    jdbc.sql("DELETE FROM draft WHERE batch_id = :batch").param("batch", batch).update();
  }
}
