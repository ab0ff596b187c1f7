package io.plumbline.workforce.response;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The objects of a batch that is being closed, and the answers about each of them. */
public final class SettledObjects {
  private final JdbcClient jdbc;

  public SettledObjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All objects of the batch in id order; gold ones are none of its. */
  List<SettledObject> of(long batch) {
    return jdbc.sql(
            "SELECT object_id, state, settled_at FROM batch_object WHERE batch_id = :batch"
                + " AND state <> 'Gold' ORDER BY object_id")
        .param("batch", batch)
        .query(SettledObjects::object)
        .list();
  }

  /** The answers about one of them in the order of the workers' ids. */
  List<StoredAnswer> answers(long batch, SettledObject object) {
    return jdbc
        .sql(
            "SELECT worker_id, content, accepted_at, submitted_at FROM task"
                + " WHERE batch_id = :batch AND object_id = :object AND state = 'Answered'")
        .param("batch", batch)
        .param("object", object.id())
        .query(SettledObjects::answer)
        .list()
        .stream()
        .sorted(Comparator.comparing(StoredAnswer::worker))
        .toList();
  }

  private static SettledObject object(ResultSet row, int number) throws SQLException {
    return new SettledObject(
        row.getLong("object_id"),
        Outcome.valueOf(row.getString("state")),
        Times.read(row, "settled_at").orElseThrow());
  }

  private static StoredAnswer answer(ResultSet row, int number) throws SQLException {
    return new StoredAnswer(
        row.getString("worker_id"),
        row.getString("content"),
        Times.read(row, "accepted_at").orElseThrow(),
        Times.read(row, "submitted_at").orElseThrow());
  }
}
