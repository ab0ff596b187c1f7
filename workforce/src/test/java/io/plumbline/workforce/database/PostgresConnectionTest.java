package io.plumbline.workforce.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.OnPostgres;
import io.plumbline.workforce.fixture.PostgresServer;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
class PostgresConnectionTest {
  @TempDir private Path folder;

  @Test
  void reads_follow_locks_and_vanished_replicas_are_noticed_whatever_the_database_is_set_to(
      PostgresServer server) {
    Database.Access database = server.of(folder);
    server.set(database, "default_transaction_isolation = 'repeatable read'");

    try (RunningService service = RunningService.start(database)) {
      JdbcClient jdbc = service.bean(JdbcClient.class);
      assertThat(
              Stream.of(
                      "transaction_isolation",
                      "tcp_keepalives_idle",
                      "tcp_keepalives_interval",
                      "tcp_keepalives_count")
                  .map(setting -> jdbc.sql("SHOW " + setting).query(String.class).single()))
          .containsExactly("read committed", "60", "10", "3");
    }
  }
}
