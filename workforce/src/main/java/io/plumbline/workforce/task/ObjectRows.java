package io.plumbline.workforce.task;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.database.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code batch_object}. */
final class ObjectRows {
  private static final String BY_ID = " WHERE batch_id = :batch AND object_id = :object";

  private final JdbcClient jdbc;

  ObjectRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Holds an object until the transaction ends, and with it the right to change its tasks. Empty
   * when it is settled, else how many answers are wanted.
   */
  Optional<Integer> lockUnsettled(long batch, long object) {
    return jdbc.sql("SELECT wanted, state FROM batch_object" + BY_ID + " FOR UPDATE")
        .param("batch", batch)
        .param("object", object)
        .query((row, n) -> Turn.of(row.getString("state"), row.getInt("wanted")))
        .optional()
        .flatMap(Turn::wanted);
  }

  private record Turn(Optional<Integer> wanted) {
    static Turn of(String state, int wanted) {
      return new Turn(state.equals("Open") ? Optional.of(wanted) : Optional.empty());
    }
  }

  String dataObject(long batch, long object) {
    return jdbc.sql("SELECT data_object FROM batch_object" + BY_ID)
        .param("batch", batch)
        .param("object", object)
        .query(String.class)
        .single();
  }

  void settle(long batch, long object, Outcome outcome, Instant now) {
    jdbc.sql("UPDATE batch_object SET state = :state, settled_at = :now" + BY_ID)
        .param("state", outcome.name())
        .param("now", Times.column(now))
        .param("batch", batch)
        .param("object", object)
        .update();
  }

  boolean anyUnsettled(long batch) {
    return jdbc.sql(
            "SELECT object_id FROM batch_object WHERE batch_id = :batch AND state = 'Open' LIMIT 1")
        .param("batch", batch)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Holds all unsettled objects until the transaction ends. */
  void lockAllUnsettled(long batch) {
    jdbc.sql(
            "SELECT object_id FROM batch_object WHERE batch_id = :batch AND state = 'Open'"
                + " ORDER BY object_id FOR UPDATE")
        .param("batch", batch)
        .query(Long.class)
        .list();
  }

  /** Settles all unsettled objects, none of which has a live task, by the rule of {@link Turns}. */
  void settleAll(long batch, Instant now) {
    jdbc.sql(
            "UPDATE batch_object o SET settled_at = :now, state = CASE WHEN "
                + count("Answered")
                + " > 0 THEN 'Answered' WHEN "
                + count("Declined")
                + " >= wanted THEN 'Declined' ELSE 'Expired' END"
                + " WHERE o.batch_id = :batch AND o.state = 'Open'")
        .param("now", Times.column(now))
        .param("batch", batch)
        .update();
  }

  private static String count(String state) {
    return "(SELECT COUNT(*) FROM task t WHERE t.batch_id = o.batch_id"
        + " AND t.object_id = o.object_id AND t.state = '"
        + state
        + "')";
  }
}
