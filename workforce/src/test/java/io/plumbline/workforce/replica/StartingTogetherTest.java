package io.plumbline.workforce.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.OnPostgres;
import io.plumbline.workforce.fixture.PostgresServer;
import io.plumbline.workforce.fixture.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes: within one, two services that start at once disturb each other's logging. */
@OnPostgres
class StartingTogetherTest {
  @TempDir private Path folder;

  @Test
  void replicas_that_start_at_once_make_the_tables_once_and_see_the_same_batches(
      PostgresServer server) {
    Database.Access database = server.of(folder);
    var starting = CompletableFuture.supplyAsync(() -> replica(database, "two.log"));
    try (ServiceProcess one = replica(database, "one.log");
        ServiceProcess two = starting.join()) {
      BatchBody batch = BatchBody.forPeople(folder, "seen", 3, 1);

      one.api().open(batch);

      two.api().awaitLoaded(batch);
      assertThat(two.api().put(batch).status()).isEqualTo(200);
    }
  }

  private ServiceProcess replica(Database.Access database, String log) {
    try {
      return ServiceProcess.start(database, folder.resolve(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
