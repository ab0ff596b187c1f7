package io.plumbline.workforce.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Crowd;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.GoldFile;
import io.plumbline.workforce.fixture.GoldTally;
import io.plumbline.workforce.fixture.OnPostgres;
import io.plumbline.workforce.fixture.PostgresServer;
import io.plumbline.workforce.fixture.RunningService;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gold tasks and extra answers at two replicas with nothing in common but a database. */
@OnPostgres
class GoldOnReplicasTest {
  private static final String UP_TO_4 = "\"maxWorkersPerObject\": 4";

  @TempDir private Path folder;
  private RunningService one;
  private RunningService two;

  @BeforeEach
  void start(PostgresServer server) {
    Database.Access database = server.of(folder);
    one = RunningService.start(database, Clock.systemUTC(), new FileObjectStore());
    two = RunningService.start(database, Clock.systemUTC(), new FileObjectStore());
  }

  @AfterEach
  void stop() {
    one.close();
    two.close();
  }

  @Test
  void a_crowd_at_both_has_each_gold_object_once_each_and_every_object_its_answers()
      throws Exception {
    BatchBody batch = BatchBody.forPeople(folder, "crowd", 150, 3);
    one.api().open(batch, GoldFile.ofClasses(batch.folder(), 10).field("0.3"));
    List<String> workers = IntStream.range(0, 8).mapToObj(n -> "w" + n).toList();

    int answers = new Crowd(workers, List.of(one.api(), two.api())).answerAll(batch);

    two.api().awaitClosed(batch);
    batch.assertAnsweredBy(3);
    List<String> turns = tally().turns(batch);
    assertThat(answers).isEqualTo(450 + turns.size());
    assertThat(turns.stream().map(turn -> turn.substring(0, turn.indexOf(" Answered"))))
        .hasSizeGreaterThan(40)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_worker_with_windows_at_both_has_no_gold_object_twice() throws Exception {
    BatchBody batch = BatchBody.forPeople(folder, "windows", 60, 1);
    one.api().open(batch, GoldFile.ofClasses(batch.folder(), 30).field("0.5"));

    new Crowd(List.of("ann", "ann", "ann", "ann"), List.of(one.api(), two.api())).answerAll(batch);

    one.api().awaitClosed(batch);
    batch.assertAnsweredBy(1);
    assertThat(tally().turns(batch).stream().map(turn -> turn.split(" ")[1]))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void simulated_workers_at_both_answer_and_score_as_at_one() {
    SimulatedCrew crew = new SimulatedCrew(5, "0.3", "0.1", "0.05", "PT0S");
    BatchBody batch = BatchBody.simulated(folder, "simulated", 150, 2, crew);
    String gold = GoldFile.ofClasses(batch.folder(), 300).field("0.3");
    one.api().open(batch, gold, UP_TO_4);
    one.api().awaitClosed(batch);
    List<String> responses = batch.responses();
    List<String> turns = scored(batch);
    one.api().delete(batch.jobPath());
    two.close();

    one.api().open(batch, gold, UP_TO_4);

    one.api().awaitClosed(batch);
    assertThat(batch.responses()).isEqualTo(responses);
    assertThat(scored(batch)).isEqualTo(turns).hasSizeGreaterThan(60);
  }

  private List<String> scored(BatchBody batch) {
    Awaitility.await().until(() -> tally().due() == 0);
    return tally().turns(batch);
  }

  private GoldTally tally() {
    return new GoldTally(one.bean(JdbcClient.class));
  }
}
