package io.plumbline.workforce.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.Api;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.RunningService;
import io.plumbline.workforce.fixture.ServiceProcess;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class KilledServiceTest {
  private static final int ANSWERS = 20;
  private static final SimulatedCrew CREW = new SimulatedCrew(5, "0.2", "0.1", "0.1", "PT0.02S");

  @TempDir private Path folder;
  @Parameter private Database database;

  @Test
  void kill_9_loses_and_doubles_no_answer() throws Exception {
    BatchBody people = BatchBody.forPeople(folder, "people", ANSWERS * 2, 1);
    BatchBody simulated = BatchBody.simulated(folder, "simulated", 200, 3, CREW);
    List<String> leases = new ArrayList<>();
    try (ServiceProcess service =
        ServiceProcess.start(database.of(folder), folder.resolve("service.log"))) {
      service.api().open(people);
      service.api().open(simulated);
      awaitSomeAnswered(service.api(), simulated);
      answerSome(service.api(), people, leases);
      service.kill();
    }

    try (ServiceProcess service =
        ServiceProcess.start(database.of(folder), folder.resolve("service.log"))) {
      for (String lease : leases) {
        assertThat(service.api().answer(lease, "owl").status()).isEqualTo(204);
      }
      service.api().post(people.path() + "/close");
      service.api().awaitClosed(people);
      service.api().awaitClosed(simulated);
    }

    assertThat(people.responses().stream().filter(line -> line.contains("\"owl\"")))
        .hasSize(ANSWERS);
    assertThat(simulated.responses()).isEqualTo(undisturbed());
  }

  private static void awaitSomeAnswered(Api api, BatchBody simulated) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> api.get(simulated.path()).json().path("answered").asLong() > 20);
    assertThat(api.get(simulated.path()).json().path("state").asString()).isEqualTo("Open");
  }

  private static void answerSome(Api api, BatchBody people, List<String> leases) {
    for (int n = 0; n < ANSWERS; n++) {
      String lease = api.lease(people.team(), "ann").lease();
      assertThat(api.answer(lease, "owl").status()).isEqualTo(204);
      leases.add(lease);
    }
  }

  private List<String> undisturbed() {
    Path apart = folder.resolve("undisturbed");
    SimulatedCrew fast = new SimulatedCrew(5, "0.2", "0.1", "0.1", "PT0S");
    BatchBody batch = BatchBody.simulated(apart, "simulated", 200, 3, fast);
    try (RunningService service = RunningService.start(database.of(apart))) {
      service.api().open(batch);
      service.api().awaitClosed(batch);
    }
    return batch.responses();
  }
}
