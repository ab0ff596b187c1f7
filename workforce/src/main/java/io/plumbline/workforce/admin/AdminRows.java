package io.plumbline.workforce.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.workforce.admin.Agreement.Vote;
import io.plumbline.workforce.batch.BatchSpec;
import io.plumbline.workforce.batch.BatchTexts;
import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrators' page shows, from the tables. */
final class AdminRows {
  private static final int MOST_BATCHES = 200;
  // What was set aside was work too.
  private static final String ANSWERED = "('Answered', 'SetAside')";
  private static final String OF_TEAM = " WHERE b.namespace = :namespace AND b.team = :team";

  private final JdbcClient jdbc;
  private final BatchTexts texts;

  AdminRows(JdbcClient jdbc, BatchTexts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  /** The newest batches, newest first. */
  List<BatchLine> batches() {
    return jdbc.sql(
            "SELECT b.body, b.state, b.paused_at, b.opened_at, o.objects, o.answered, o.declined,"
                + " o.expired FROM (SELECT * FROM batch ORDER BY id DESC LIMIT :most) b"
                + " LEFT JOIN (SELECT batch_id, COUNT(*) AS objects,"
                + " SUM(CASE WHEN state = 'Answered' THEN 1 ELSE 0 END) AS answered,"
                + " SUM(CASE WHEN state = 'Declined' THEN 1 ELSE 0 END) AS declined,"
                + " SUM(CASE WHEN state = 'Expired' THEN 1 ELSE 0 END) AS expired"
                + " FROM batch_object WHERE state <> 'Gold' AND batch_id IN"
                + " (SELECT id FROM batch ORDER BY id DESC LIMIT :most) GROUP BY batch_id) o"
                + " ON o.batch_id = b.id ORDER BY b.id DESC")
        .param("most", MOST_BATCHES)
        .query(this::batch)
        .list();
  }

  private BatchLine batch(ResultSet row, int number) throws SQLException {
    BatchSpec spec = texts.spec(row.getString("body"));
    boolean paused =
        row.getString("state").equals("Open") && Times.read(row, "paused_at").isPresent();
    return new BatchLine(
        spec.job().namespace(),
        spec.job().name(),
        spec.job().uid(),
        spec.iteration(),
        spec.team().name(),
        spec.taskType(),
        paused ? "Paused" : row.getString("state"),
        row.getLong("objects"),
        row.getLong("answered"),
        row.getLong("declined"),
        row.getLong("expired"),
        Times.read(row, "opened_at"));
  }

  /** What each worker of the team has done, by id. */
  List<WorkerLine> workers(TeamKey team, Instant midnight, Map<String, Double> agreement) {
    return jdbc.sql(
            "SELECT t.worker_id, MAX(p.name) AS name,"
                + " SUM(CASE WHEN t.state IN "
                + ANSWERED
                + " AND g.slot IS NULL THEN 1 ELSE 0 END)"
                + " AS answered,"
                + " SUM(CASE WHEN t.state IN "
                + ANSWERED
                + " AND g.slot IS NULL"
                + " AND t.submitted_at >= :midnight THEN 1 ELSE 0 END) AS today,"
                + " SUM(CASE WHEN t.state = 'Declined' AND g.slot IS NULL THEN 1 ELSE 0 END)"
                + " AS declined,"
                + " SUM(CASE WHEN t.state = 'Answered' AND g.slot IS NOT NULL THEN 1 ELSE 0 END)"
                + " AS gold, AVG(g.score) AS score,"
                + " PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY CASE WHEN t.state IN "
                + ANSWERED
                + " AND g.slot IS NULL"
                + " THEN EXTRACT(EPOCH FROM t.submitted_at) - EXTRACT(EPOCH FROM t.accepted_at)"
                + " END) AS median"
                + " FROM task t JOIN batch b ON b.id = t.batch_id"
                + " LEFT JOIN person p ON p.id = t.worker_id"
                + " LEFT JOIN gold_task g ON g.batch_id = t.batch_id"
                + " AND g.object_id = t.object_id AND g.slot = t.slot"
                + OF_TEAM
                + " AND t.state IN ('Answered', 'SetAside', 'Declined') AND t.worker_id IS NOT NULL"
                + " GROUP BY t.worker_id ORDER BY t.worker_id")
        .param("namespace", team.namespace())
        .param("team", team.name())
        .param("midnight", Times.column(midnight))
        .query((row, n) -> worker(row, agreement))
        .list();
  }

  private static WorkerLine worker(ResultSet row, Map<String, Double> agreement)
      throws SQLException {
    String id = row.getString("worker_id");
    return new WorkerLine(
        id,
        Optional.ofNullable(row.getString("name")).orElse(id),
        row.getLong("answered"),
        row.getLong("today"),
        number(row, "median"),
        Optional.ofNullable(agreement.get(id)),
        row.getLong("declined"),
        row.getLong("gold"),
        number(row, "score"));
  }

  private static Optional<Double> number(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  /** How the team's workers agree about classes, by id. */
  Map<String, Double> agreement(TeamKey team) {
    Agreement agreement = new Agreement();
    jdbc.sql(
            "SELECT t.batch_id, t.object_id, t.worker_id, t.content"
                + " FROM task t JOIN batch b ON b.id = t.batch_id"
                + OF_TEAM
                + " AND t.state = 'Answered' AND (t.content LIKE '{\"crowd-image-classifier\"%'"
                + " OR t.content LIKE '{\"crowd-classifier\"%') AND NOT EXISTS"
                + " (SELECT 1 FROM gold_object g WHERE g.batch_id = t.batch_id"
                + " AND g.object_id = t.object_id) ORDER BY t.batch_id, t.object_id")
        .param("namespace", team.namespace())
        .param("team", team.name())
        .query(
            row -> {
              agreement.add(
                  List.of(row.getLong("batch_id"), row.getLong("object_id")),
                  new Vote(row.getString("worker_id"), label(row.getString("content"))));
            });
    return agreement.shares();
  }

  private static String label(String content) {
    try {
      JsonNode label = Json.mapper().readTree(content).findValue("label");
      return label == null ? "" : label.asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer was stored that is none", e);
    }
  }
}
