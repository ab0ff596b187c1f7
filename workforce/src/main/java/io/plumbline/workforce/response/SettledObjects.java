package io.plumbline.workforce.response;

import io.plumbline.labeling.dataset.Outcome;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.response.SettledObject.StoredAnswer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The objects of a batch that is being closed, with their answers. */
public final class SettledObjects {
  private final JdbcClient jdbc;

  public SettledObjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All objects of the batch in id order. */
  List<SettledObject> of(long batch) {
    Map<Long, List<StoredAnswer>> answers = answersByObject(batch);
    return jdbc.sql("SELECT * FROM batch_object WHERE batch_id = :batch ORDER BY object_id")
        .param("batch", batch)
        .query((row, n) -> object(row, answers))
        .list();
  }

  private Map<Long, List<StoredAnswer>> answersByObject(long batch) {
    return jdbc
        .sql("SELECT * FROM task WHERE batch_id = :batch AND state = 'Answered'")
        .param("batch", batch)
        .query((row, n) -> Map.entry(row.getLong("object_id"), answer(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static SettledObject object(ResultSet row, Map<Long, List<StoredAnswer>> answers)
      throws SQLException {
    long id = row.getLong("object_id");
    return new SettledObject(
        id,
        Outcome.valueOf(row.getString("state")),
        Times.read(row, "settled_at").orElseThrow(),
        answers.getOrDefault(id, List.of()).stream()
            .sorted(Comparator.comparing(StoredAnswer::worker))
            .toList());
  }

  private static StoredAnswer answer(ResultSet row) throws SQLException {
    return new StoredAnswer(
        row.getString("worker_id"),
        row.getString("label"),
        row.getString("content"),
        Times.read(row, "accepted_at").orElseThrow(),
        Times.read(row, "submitted_at").orElseThrow());
  }
}
