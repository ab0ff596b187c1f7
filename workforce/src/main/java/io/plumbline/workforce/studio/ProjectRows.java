package io.plumbline.workforce.studio;

import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.LabelStudioSpec;
import io.plumbline.workforce.database.Times;
import io.plumbline.workforce.studio.StudioProject.Contents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code studio_project}. */
final class ProjectRows {
  private static final String OF_BATCH = " WHERE batch_id = :batch";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProjectRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<StudioProject> find(long batch) {
    return jdbc.sql("SELECT * FROM studio_project" + OF_BATCH)
        .param("batch", batch)
        .query(this::project)
        .optional();
  }

  /** Those whose batch is forgotten. */
  List<StudioProject> orphans() {
    return jdbc.sql(
            "SELECT * FROM studio_project p WHERE NOT EXISTS"
                + " (SELECT 1 FROM batch b WHERE b.id = p.batch_id) ORDER BY batch_id")
        .query(this::project)
        .list();
  }

  /** Notes that a batch is to have a project. */
  void insert(Batch batch, LabelStudioSpec team, String mark) {
    jdbc.sql(
            "INSERT INTO studio_project (batch_id, namespace, team, mark, complete)"
                + " VALUES (:batch, :namespace, :team, :mark, FALSE)")
        .param("batch", batch.id())
        .param("namespace", batch.key().job().namespace())
        .param("team", json.writeValueAsString(team))
        .param("mark", mark)
        .update();
  }

  /** Takes the project to work on it; false when another replica has it. */
  boolean take(long batch, String holder, Instant now, Instant until) {
    return jdbc.sql(
                "UPDATE studio_project SET holder = :holder, held_until = :until"
                    + OF_BATCH
                    + " AND (holder IS NULL OR holder = :holder OR held_until < :now)")
            .param("holder", holder)
            .param("until", Times.column(until))
            .param("batch", batch)
            .param("now", Times.column(now))
            .update()
        == 1;
  }

  void release(long batch, String holder) {
    jdbc.sql(
            "UPDATE studio_project SET holder = NULL, held_until = NULL"
                + OF_BATCH
                + " AND holder = :holder")
        .param("batch", batch)
        .param("holder", holder)
        .update();
  }

  void made(long batch, long number) {
    jdbc.sql("UPDATE studio_project SET project = :project" + OF_BATCH)
        .param("project", number)
        .param("batch", batch)
        .update();
  }

  /** All tasks are there, with links that are good until then. */
  void complete(long batch, Optional<Instant> linksUntil) {
    jdbc.sql("UPDATE studio_project SET complete = TRUE, links_until = :until" + OF_BATCH)
        .param("until", linksUntil.map(Times::column).orElse(null))
        .param("batch", batch)
        .update();
  }

  void readFrom(long batch, Instant from) {
    jdbc.sql("UPDATE studio_project SET read_from = :from" + OF_BATCH)
        .param("from", Times.column(from))
        .param("batch", batch)
        .update();
  }

  void orphaned(long batch, Instant since) {
    jdbc.sql("UPDATE studio_project SET orphan_at = :since" + OF_BATCH)
        .param("since", Times.column(since))
        .param("batch", batch)
        .update();
  }

  void delete(long batch) {
    jdbc.sql("DELETE FROM studio_project" + OF_BATCH).param("batch", batch).update();
  }

  private StudioProject project(ResultSet row, int n) throws SQLException {
    long number = row.getLong("project");
    OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    return new StudioProject(
        row.getLong("batch_id"),
        row.getString("namespace"),
        json.readValue(row.getString("team"), LabelStudioSpec.class),
        row.getString("mark"),
        known,
        row.getBoolean("complete") ? Contents.ALL : Contents.SOME,
        Times.read(row, "read_from"),
        Times.read(row, "links_until"),
        Times.read(row, "orphan_at"));
  }
}
