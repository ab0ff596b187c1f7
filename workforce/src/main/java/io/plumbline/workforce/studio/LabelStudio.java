package io.plumbline.workforce.studio;

import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.duty.Duty;
import io.plumbline.workforce.secret.Secrets;
import io.plumbline.workforce.task.OutsideAnswers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The backend of teams that label in Label Studio: each of their batches is a project there, and
 * what its users say comes back as answers.
 *
 * @param allowed the servers that teams may name
 * @param interval between two looks at a project
 */
public record LabelStudio(AllowedServers allowed, Duration interval) {
  /** Where the rest of the service keeps what this needs. */
  public record Surroundings(
      BatchRows batches,
      OutsideAnswers answers,
      ObjectStore store,
      Secrets secrets,
      JdbcClient jdbc,
      JsonMapper json,
      Transactions transactions,
      Clock clock) {}

  /**
   * What is to be done again and again.
   *
   * @param threads run the calls, which may take long
   * @param done told when there may be more to do
   */
  public Duty duty(Surroundings around, Executor threads, Runnable done) {
    ProjectRows rows = new ProjectRows(around.jdbc(), around.json());
    Wire wire = new Wire(allowed);
    Round round =
        new Round(
            rows,
            around.jdbc(),
            around.transactions(),
            around.clock(),
            around.answers(),
            around.store());
    return new Studios(
        around.batches(),
        rows,
        round,
        wire,
        new Logins(around.secrets(), wire, around.clock()),
        around.transactions(),
        around.clock(),
        new Rhythm(System::nanoTime, interval),
        threads,
        done);
  }
}
