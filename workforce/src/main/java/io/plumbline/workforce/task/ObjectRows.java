package io.plumbline.workforce.task;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.task.Wanted.Use;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
   * when it is settled, else what is wanted of it.
   */
  Optional<Wanted> lockUnsettled(long batch, long object) {
    return jdbc.sql("SELECT wanted, state FROM batch_object" + BY_ID + " FOR UPDATE")
        .param("batch", batch)
        .param("object", object)
        .query((row, n) -> wanted(row.getString("state"), row.getInt("wanted")))
        .optional()
        .flatMap(found -> found);
  }

  private static Optional<Wanted> wanted(String state, int answers) {
    return switch (state) {
      case "Open" -> Optional.of(new Wanted(answers, Use.LABEL));
      case "Gold" -> Optional.of(new Wanted(answers, Use.GOLD));
      default -> Optional.empty();
    };
  }

  /**
   * How an object stands.
   *
   * @param state {@code Open}, {@code Gold} or an outcome
   * @param settledAt since when it has its outcome
   */
  record Standing(String state, Optional<Instant> settledAt) {
    boolean isGold() {
      return state.equals("Gold");
    }

    boolean isOpen() {
      return state.equals("Open");
    }
  }

  /** Holds an object until the transaction ends; empty when it is not there. */
  Optional<Standing> lock(long batch, long object) {
    return jdbc.sql("SELECT state, settled_at FROM batch_object" + BY_ID + " FOR UPDATE")
        .param("batch", batch)
        .param("object", object)
        .query((row, n) -> new Standing(row.getString("state"), Times.read(row, "settled_at")))
        .optional();
  }

  /** The object is out with people once more; belongs into a transaction that holds it. */
  void reopen(long batch, long object) {
    jdbc.sql("UPDATE batch_object SET state = 'Open', settled_at = NULL" + BY_ID)
        .param("batch", batch)
        .param("object", object)
        .update();
  }

  int wanted(long batch, long object) {
    return jdbc.sql("SELECT wanted FROM batch_object" + BY_ID)
        .param("batch", batch)
        .param("object", object)
        .query(Integer.class)
        .single();
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

  /** Holds all unsettled objects until the transaction ends; how many answers each wants, by id. */
  Map<Long, Integer> lockAllUnsettled(long batch) {
    return jdbc
        .sql(
            "SELECT object_id, wanted FROM batch_object WHERE batch_id = :batch AND state = 'Open'"
                + " ORDER BY object_id FOR UPDATE")
        .param("batch", batch)
        .query((row, n) -> Map.entry(row.getLong("object_id"), row.getInt("wanted")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
