package io.plumbline.workforce.batch;

import io.plumbline.workforce.batch.Batch.CloseRequest;
import io.plumbline.workforce.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code batch}. */
public final class BatchRows {
  private static final String BY_KEY =
      " WHERE namespace = :namespace AND job = :job AND uid = :uid AND iteration = :iteration";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final BatchTexts texts;

  public BatchRows(JdbcClient jdbc, JsonMapper json, BatchTexts texts) {
    this.jdbc = jdbc;
    this.json = json;
    this.texts = texts;
  }

  void insert(BatchSpec spec, Instant now) {
    jdbc.sql(
            "INSERT INTO batch (namespace, job, uid, iteration, team, body, labels, state,"
                + " close_requested, created_at, paused_millis) VALUES (:namespace, :job, :uid,"
                + " :iteration, :team, :body, '[]', 'Loading', FALSE, :now, 0)")
        .params(parameters(spec.key()))
        .param("team", spec.team().name())
        .param("body", json.writeValueAsString(spec))
        .param("now", Times.column(now))
        .update();
    spec.team().portal().map(PortalSpec::groups).stream()
        .flatMap(List::stream)
        .forEach(group -> insertGroup(spec.key(), group));
  }

  private void insertGroup(BatchKey key, String group) {
    jdbc.sql("INSERT INTO batch_group (batch_id, name) SELECT id, :group FROM batch" + BY_KEY)
        .params(parameters(key))
        .param("group", group)
        .update();
  }

  public Optional<Batch> find(BatchKey key) {
    return jdbc.sql("SELECT * FROM batch" + BY_KEY)
        .params(parameters(key))
        .query(this::batch)
        .optional();
  }

  public Batch byId(long id) {
    return jdbc.sql("SELECT * FROM batch WHERE id = :id")
        .param("id", id)
        .query(this::batch)
        .single();
  }

  /** The batches in a state, oldest first. */
  public List<Batch> inState(BatchState state) {
    return jdbc.sql("SELECT * FROM batch WHERE state = :state ORDER BY id")
        .param("state", state.name())
        .query(this::batch)
        .list();
  }

  /** The batches with answers to gold tasks that wait for their score, oldest first. */
  public List<Batch> withGoldDue() {
    return jdbc.sql("SELECT * FROM batch WHERE id IN (SELECT batch_id FROM gold_due) ORDER BY id")
        .query(this::batch)
        .list();
  }

  /** The batches that hand out tasks to the team now, oldest first. */
  public List<Batch> handingOut(TeamKey team, Instant now) {
    return jdbc
        .sql(
            "SELECT * FROM batch WHERE namespace = :namespace AND team = :team AND state = 'Open'"
                + " ORDER BY id")
        .param("namespace", team.namespace())
        .param("team", team.name())
        .query(this::batch)
        .list()
        .stream()
        .filter(batch -> batch.handsOut(now))
        .toList();
  }

  /** Holds the batch's row until the transaction ends; false when it is not there in that state. */
  public boolean lock(long id, BatchState state) {
    return jdbc.sql("SELECT id FROM batch WHERE id = :id AND state = :state FOR UPDATE SKIP LOCKED")
        .param("id", id)
        .param("state", state.name())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  /** Holds the batch's row until the transaction ends, waiting for whoever holds it. */
  public void lock(long id) {
    jdbc.sql("SELECT id FROM batch WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query(Long.class)
        .optional();
  }

  /** The batch's objects and tasks are all there. */
  public void opened(Batch batch, List<String> labels, Instant now) {
    jdbc.sql(
            "UPDATE batch SET state = 'Open', labels = :labels, failure = NULL, held_up = NULL,"
                + " opened_at = :opened WHERE id = :id")
        .param("labels", json.writeValueAsString(labels))
        .param("opened", Times.column(batch.clock().at(now)))
        .param("id", batch.id())
        .update();
  }

  /** The batch cannot be loaded, whatever is tried, unless another replica has loaded it by now. */
  public void failed(long id, String sentence) {
    jdbc.sql(
            "UPDATE batch SET state = 'Failed', failure = :failure"
                + " WHERE id = :id AND state = 'Loading'")
        .param("failure", sentence)
        .param("id", id)
        .update();
  }

  /** The store failed; it is tried again, unless another replica has got on with it by now. */
  public void heldUp(Batch batch, String sentence) {
    jdbc.sql("UPDATE batch SET held_up = :sentence WHERE id = :id AND state = :state")
        .param("sentence", sentence)
        .param("id", batch.id())
        .param("state", batch.state().name())
        .update();
  }

  /** What held the batch up is over. */
  public void goesOn(Batch batch) {
    jdbc.sql("UPDATE batch SET held_up = NULL WHERE id = :id AND state = :state")
        .param("id", batch.id())
        .param("state", batch.state().name())
        .update();
  }

  public void changeState(long id, BatchState to) {
    jdbc.sql("UPDATE batch SET state = :state, held_up = NULL WHERE id = :id")
        .param("state", to.name())
        .param("id", id)
        .update();
  }

  void requestClose(BatchKey key) {
    jdbc.sql("UPDATE batch SET close_requested = TRUE" + BY_KEY).params(parameters(key)).update();
  }

  void setClock(long id, BatchClock clock) {
    jdbc.sql("UPDATE batch SET paused_at = :pausedAt, paused_millis = :millis WHERE id = :id")
        .param("pausedAt", clock.pausedAt().map(Times::column).orElse(null))
        .param("millis", clock.paused().toMillis())
        .param("id", id)
        .update();
  }

  void delete(JobKey job) {
    jdbc.sql("DELETE FROM batch WHERE namespace = :namespace AND job = :job AND uid = :uid")
        .param("namespace", job.namespace())
        .param("job", job.name())
        .param("uid", job.uid())
        .update();
  }

  /** How many objects of the batch are in each state; gold ones are none of its. */
  Map<String, Long> objectsByState(long id) {
    return jdbc
        .sql(
            "SELECT state, COUNT(*) AS n FROM batch_object WHERE batch_id = :id"
                + " AND state <> 'Gold' GROUP BY state")
        .param("id", id)
        .query((row, n) -> Map.entry(row.getString("state"), row.getLong("n")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, Object> parameters(BatchKey key) {
    return Map.of(
        "namespace", key.job().namespace(),
        "job", key.job().name(),
        "uid", key.job().uid(),
        "iteration", key.iteration());
  }

  private Batch batch(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getLong("id"),
        texts.spec(row.getString("body")),
        BatchState.valueOf(row.getString("state")),
        row.getBoolean("close_requested") ? CloseRequest.REQUESTED : CloseRequest.NONE,
        texts.labels(row.getString("labels")),
        Times.read(row, "opened_at"),
        new BatchClock(
            Times.read(row, "paused_at"), Duration.ofMillis(row.getLong("paused_millis"))),
        Optional.ofNullable(row.getString("failure")),
        Optional.ofNullable(row.getString("held_up")));
  }
}
