package io.plumbline.workforce.admin;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The objects of a batch that ended without an answer. */
final class UnansweredRows {
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  UnansweredRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first of them by id, at most 200. */
  List<UnansweredObject> of(long batch) {
    return jdbc.sql(
            "SELECT object_id, state, settled_at FROM batch_object WHERE batch_id = :batch"
                + " AND state IN ('Declined', 'Expired') ORDER BY object_id LIMIT :most")
        .param("batch", batch)
        .param("most", MOST)
        .query((row, n) -> object(batch, row))
        .list();
  }

  private UnansweredObject object(long batch, ResultSet row) throws SQLException {
    long object = row.getLong("object_id");
    return new UnansweredObject(
        object,
        Outcome.valueOf(row.getString("state")),
        Times.read(row, "settled_at").orElseThrow(),
        reasons(batch, object));
  }

  private List<String> reasons(long batch, long object) {
    return jdbc.sql(
            "SELECT decline_reason FROM task WHERE batch_id = :batch AND object_id = :object"
                + " AND decline_reason IS NOT NULL ORDER BY slot")
        .param("batch", batch)
        .param("object", object)
        .query(String.class)
        .list();
  }
}
