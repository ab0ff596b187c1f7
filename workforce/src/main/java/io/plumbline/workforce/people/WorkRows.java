package io.plumbline.workforce.people;

import io.plumbline.workforce.batch.TeamKey;
import io.plumbline.workforce.database.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much there is to do, and is done. */
final class WorkRows {
  private final JdbcClient jdbc;

  WorkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many objects of the batch the worker holds or may be asked about, gold ones left aside. */
  long open(long batch, String worker) {
    return jdbc.sql(
            "SELECT (SELECT COUNT(*) FROM task t WHERE batch_id = :batch AND worker_id = :worker"
                + " AND state IN ('Offered', 'Leased') AND NOT EXISTS (SELECT 1 FROM gold_object g"
                + " WHERE g.batch_id = t.batch_id AND g.object_id = t.object_id))"
                + " + (SELECT COUNT(DISTINCT object_id) FROM task t WHERE batch_id = :batch"
                + " AND worker_id IS NULL AND state = 'Offered' AND NOT EXISTS"
                + " (SELECT 1 FROM task o WHERE o.batch_id = t.batch_id"
                + " AND o.object_id = t.object_id AND o.worker_id = :worker))")
        .param("batch", batch)
        .param("worker", worker)
        .query(Long.class)
        .single();
  }

  long answeredSince(TeamKey team, String worker, Instant since) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM task t JOIN batch b ON b.id = t.batch_id"
                + " WHERE b.namespace = :namespace AND b.team = :team AND t.worker_id = :worker"
                + " AND t.state IN ('Answered', 'SetAside') AND t.submitted_at >= :since")
        .param("namespace", team.namespace())
        .param("team", team.name())
        .param("worker", worker)
        .param("since", Times.column(since))
        .query(Long.class)
        .single();
  }
}
