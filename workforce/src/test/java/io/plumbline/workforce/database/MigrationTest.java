package io.plumbline.workforce.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@OnEachDatabase
class MigrationTest {
  private static final String CONTENT = "{\"crowd-image-classifier\":{\"label\":\"emu\"}}";

  @TempDir private Path folder;
  @Parameter private Database database;

  @Test
  void an_answer_taken_before_the_labels_column_went_is_written_after_it() {
    BatchBody batch = BatchBody.forPeople(folder, "older", 1, 2);
    Database.Access access = database.of(folder);
    var source = new DriverManagerDataSource(access.url(), access.user(), access.password());
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target("2")
        .load()
        .migrate();
    insertHalfAnswered(JdbcClient.create(source), batch);

    try (RunningService service = RunningService.start(access)) {
      assertThat(service.api().lease(batch.team(), "ann").status()).isEqualTo(204);
      service.api().answer(service.api().lease(batch.team(), "bob").lease(), "owl");
      service.api().awaitClosed(batch);
    }

    assertThat(batch.responses())
        .containsExactly(
            "{\"id\":0,\"answers\":[{\"workerId\":\"ann\",\"answerContent\":"
                + CONTENT
                + "},{\"workerId\":\"bob\",\"answerContent\":"
                + CONTENT.replace("emu", "owl")
                + "}],\"outcome\":\"Answered\"}");
  }

  /** A batch with one answer and one offer, as version 2 had it. */
  private static void insertHalfAnswered(JdbcClient jdbc, BatchBody batch) {
    jdbc.sql(
            "INSERT INTO batch (id, namespace, job, uid, iteration, team, body, labels, state,"
                + " close_requested, created_at, opened_at, paused_millis) VALUES (1, 'default',"
                + " :job, 'uid-1', 3, :team, :body, '[\"cat\", \"owl\", \"emu\", \"yak\"]', 'Open',"
                + " FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0)")
        .param("job", batch.job())
        .param("team", batch.team())
        .param("body", batch.json())
        .update();
    jdbc.sql(
            "INSERT INTO batch_object (batch_id, object_id, data_object, wanted, state) VALUES (1, 0, '{}', 2, 'Open')")
        .update();
    jdbc.sql(
            "INSERT INTO task VALUES (1, 0, 0, 'ann', 'Answered', 'a-lease', CURRENT_TIMESTAMP,"
                + " CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'emu', :content)")
        .param("content", CONTENT)
        .update();
    jdbc.sql("INSERT INTO task (batch_id, object_id, slot, state) VALUES (1, 0, 1, 'Offered')")
        .update();
  }
}
