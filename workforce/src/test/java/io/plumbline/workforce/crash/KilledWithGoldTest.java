package io.plumbline.workforce.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.GoldFile;
import io.plumbline.workforce.fixture.GoldTally;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.RunningService;
import io.plumbline.workforce.fixture.ServiceProcess;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class KilledWithGoldTest {
  private static final String UP_TO_4 = "\"maxWorkersPerObject\": 4";

  @TempDir private Path folder;
  @Parameter private Database database;

  @Test
  void kill_9_changes_neither_the_answers_nor_who_had_which_gold_nor_a_score() throws Exception {
    BatchBody batch = batch(folder, "PT0.02S");
    for (int kill = 0; kill < 2; kill++) {
      long answered = 20 + kill * 40L;
      try (ServiceProcess service =
          ServiceProcess.start(database.of(folder), folder.resolve("service.log"))) {
        service.api().put(batch.path(), body(batch));
        Awaitility.await()
            .pollInterval(Duration.ofMillis(20))
            .until(
                () -> service.api().get(batch.path()).json().path("answered").asLong() > answered);
        service.kill();
      }
    }

    try (RunningService service = RunningService.start(database.of(folder))) {
      service.api().awaitClosed(batch);
      Awaitility.await().until(() -> tally(service).due() == 0);
      List<String> turns = tally(service).turns(batch);
      assertThat(turns).hasSizeGreaterThan(50).anyMatch(turn -> turn.endsWith("0.0"));

      assertThat(turns).isEqualTo(undisturbed(batch));
    }
  }

  private List<String> undisturbed(BatchBody disturbed) {
    Path apart = folder.resolve("undisturbed");
    BatchBody batch = batch(apart, "PT0S");
    try (RunningService service = RunningService.start(database.of(apart))) {
      service.api().put(batch.path(), body(batch));
      service.api().awaitClosed(batch);
      assertThat(disturbed.responses()).isEqualTo(batch.responses());
      Awaitility.await().until(() -> tally(service).due() == 0);
      return tally(service).turns(batch);
    }
  }

  private static GoldTally tally(RunningService service) {
    return new GoldTally(service.bean(JdbcClient.class));
  }

  private static BatchBody batch(Path root, String delay) {
    return BatchBody.simulated(
        root, "gold", 150, 2, new SimulatedCrew(5, "0.3", "0.1", "0.05", delay));
  }

  private static String body(BatchBody batch) {
    return batch.jsonWith(GoldFile.ofClasses(batch.folder(), 400).field("0.3"), UP_TO_4);
  }
}
