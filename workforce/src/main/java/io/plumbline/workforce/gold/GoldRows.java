package io.plumbline.workforce.gold;

import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.JobKey;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code gold_object}, {@code gold_task} and {@code gold_due}. */
public final class GoldRows {
  private static final String BY_SLOT =
      " WHERE batch_id = :batch AND object_id = :object AND slot = :slot";

  private final JdbcClient jdbc;

  public GoldRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One worker's turn at a gold object. */
  public record Turn(long batch, long object, int slot) {}

  /** An answer, as handed in, and the label that it should have been; both JSON. */
  record Marked(String content, String truth) {}

  /** How many tasks of the batch the worker is through with, gold or not. */
  public long had(long batch, String worker) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM task WHERE batch_id = :batch AND worker_id = :worker"
                + " AND state IN ('Answered', 'SetAside', 'Declined', 'Expired')")
        .param("batch", batch)
        .param("worker", worker)
        .query(Long.class)
        .single();
  }

  /** All gold objects of the batch. */
  public List<Long> all(long batch) {
    return jdbc.sql("SELECT object_id FROM gold_object WHERE batch_id = :batch")
        .param("batch", batch)
        .query(Long.class)
        .list();
  }

  /** Holds the row in {@code gold_object}, which nobody else needs, until the transaction ends. */
  public void lock(long batch, long object) {
    jdbc.sql(
            "SELECT line FROM gold_object WHERE batch_id = :batch AND object_id = :object"
                + " FOR UPDATE")
        .param("batch", batch)
        .param("object", object)
        .query(Long.class)
        .optional();
  }

  /** The gold objects of the batch that the worker never had, in any batch of the job. */
  public List<Long> fresh(Batch batch, String worker) {
    JobKey job = batch.key().job();
    return jdbc.sql(
            "SELECT o.object_id FROM gold_object o WHERE o.batch_id = :batch AND o.line NOT IN"
                + " (SELECT g.line FROM gold_task g JOIN batch b ON b.id = g.batch_id"
                + " WHERE g.worker_id = :worker AND b.namespace = :namespace AND b.job = :job"
                + " AND b.uid = :uid)")
        .param("batch", batch.id())
        .param("worker", worker)
        .param("namespace", job.namespace())
        .param("job", job.name())
        .param("uid", job.uid())
        .query(Long.class)
        .list();
  }

  /** How many gold objects there are for the worker, the one that is under way included. */
  public long left(Batch batch, String worker) {
    return fresh(batch, worker).size() + underWay(batch, worker).stream().count();
  }

  /** A gold task of the worker's that is not through. */
  public Optional<Turn> underWay(Batch batch, String worker) {
    return jdbc.sql(
            "SELECT t.object_id, t.slot FROM task t JOIN gold_task g ON g.batch_id = t.batch_id"
                + " AND g.object_id = t.object_id AND g.slot = t.slot WHERE g.batch_id = :batch"
                + " AND g.worker_id = :worker AND t.state IN ('Offered', 'Leased')"
                + " ORDER BY t.object_id LIMIT 1")
        .param("batch", batch.id())
        .param("worker", worker)
        .query((row, n) -> new Turn(batch.id(), row.getLong("object_id"), row.getInt("slot")))
        .optional();
  }

  /** The worker gets a turn, whose row in {@code task} is there. */
  public void insert(Turn turn, String worker) {
    jdbc.sql(
            "INSERT INTO gold_task (batch_id, object_id, slot, worker_id, line)"
                + " SELECT batch_id, object_id, CAST(:slot AS INT), CAST(:worker AS VARCHAR), line"
                + " FROM gold_object WHERE batch_id = :batch AND object_id = :object")
        .param("slot", turn.slot())
        .param("worker", worker)
        .param("batch", turn.batch())
        .param("object", turn.object())
        .update();
  }

  /** The turn's answer is there, and waits for its score. */
  public void due(Turn turn) {
    jdbc.sql("INSERT INTO gold_due (batch_id, object_id, slot) VALUES (:batch, :object, :slot)")
        .param("batch", turn.batch())
        .param("object", turn.object())
        .param("slot", turn.slot())
        .update();
  }

  /** The turns of the batch that wait for their score, at most so many. */
  List<Turn> due(long batch, int most) {
    return jdbc.sql(
            "SELECT object_id, slot FROM gold_due WHERE batch_id = :batch"
                + " ORDER BY object_id, slot LIMIT :most")
        .param("batch", batch)
        .param("most", most)
        .query((row, n) -> new Turn(batch, row.getLong("object_id"), row.getInt("slot")))
        .list();
  }

  /** What is to be compared; empty when the batch is forgotten by now. */
  Optional<Marked> marked(Turn turn) {
    return jdbc.sql(
            "SELECT t.content, o.truth FROM task t JOIN gold_object o ON o.batch_id = t.batch_id"
                + " AND o.object_id = t.object_id WHERE t.batch_id = :batch"
                + " AND t.object_id = :object AND t.slot = :slot AND t.state = 'Answered'")
        .param("batch", turn.batch())
        .param("object", turn.object())
        .param("slot", turn.slot())
        .query((row, n) -> new Marked(row.getString("content"), row.getString("truth")))
        .optional();
  }

  /** Keeps the score; another replica may have kept the same. */
  void score(Turn turn, double score) {
    jdbc.sql("UPDATE gold_task SET score = :score" + BY_SLOT)
        .param("score", score)
        .param("batch", turn.batch())
        .param("object", turn.object())
        .param("slot", turn.slot())
        .update();
  }

  /** The turn waits for no score any more. */
  void done(Turn turn) {
    jdbc.sql("DELETE FROM gold_due" + BY_SLOT)
        .param("batch", turn.batch())
        .param("object", turn.object())
        .param("slot", turn.slot())
        .update();
  }
}
