package io.plumbline.workforce.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Crowd;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.FaultyStore;
import io.plumbline.workforce.fixture.OnPostgres;
import io.plumbline.workforce.fixture.PostgresServer;
import io.plumbline.workforce.fixture.RunningService;
import io.plumbline.workforce.fixture.SimulatedCrew;
import io.plumbline.workforce.fixture.SlowStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole services in one process, with nothing in common but a PostgreSQL database. */
@OnPostgres
class TwoReplicasTest {
  @TempDir private Path folder;
  private Database.Access database;
  private RunningService one;
  private RunningService two;

  @BeforeEach
  void makeDatabase(PostgresServer server) {
    database = server.of(folder);
  }

  @AfterEach
  void stop() {
    one.close();
    two.close();
  }

  @Test
  void workers_at_either_replica_give_every_object_exactly_the_answers_wanted() throws Exception {
    start(new FileObjectStore());
    BatchBody batch = BatchBody.forPeople(folder, "crowd", 300, 3);
    one.api().open(batch);
    List<String> workers = IntStream.range(0, 8).mapToObj(n -> "w" + n).toList();

    int answers = new Crowd(workers, List.of(one.api(), two.api())).answerAll(batch);

    two.api().awaitClosed(batch);
    assertThat(answers).isEqualTo(900);
    batch.assertAnsweredBy(3);
  }

  @Test
  void a_worker_with_windows_at_both_replicas_has_no_object_twice() throws Exception {
    start(new FileObjectStore());
    BatchBody batch = BatchBody.forPeople(folder, "windows", 100, 3);
    one.api().open(batch);

    new Crowd(List.of("ann", "ann", "ann", "ann"), List.of(one.api(), two.api())).answerAll(batch);

    one.api().post(batch.path() + "/close");
    one.api().awaitClosed(batch);
    batch.assertAnsweredBy(1);
  }

  @Test
  void a_batch_that_is_forgotten_and_made_again_is_the_new_one_at_either_replica() {
    start(new FileObjectStore());
    BatchBody batch = BatchBody.forPeople(folder, "again", 2, 1);
    one.api().open(batch);
    assertThat(titleAt(one, batch)).isEqualTo(titleAt(two, batch)).isEqualTo("Name the animal");

    for (String title : List.of("Name the bird", "Name the fish", "Name the animal")) {
      two.api().delete(batch.jobPath());
      String body = batch.json().replace("Name the animal", title);
      assertThat(two.api().put(batch.path(), body).status()).isEqualTo(201);
      one.api().awaitLoaded(batch);

      assertThat(titleAt(one, batch)).isEqualTo(titleAt(two, batch)).isEqualTo(title);
      assertThat(one.api().put(batch.path(), body).status()).isEqualTo(200);
      assertThat(one.api().put(batch.path(), body.replace(title, "Else")).status()).isEqualTo(409);
    }
  }

  private static String titleAt(RunningService replica, BatchBody batch) {
    return replica.api().lease(batch.team(), "ann").json().path("title").asString();
  }

  @Test
  void a_batch_is_loaded_once_and_each_of_its_files_is_written_once() throws Exception {
    SlowStore store = new SlowStore(Duration.ofMillis(150));
    start(store);
    BatchBody batch = BatchBody.forPeople(folder, "files", 40, 1);
    one.api().open(batch);

    new Crowd(List.of("ann", "bob"), List.of(one.api(), two.api())).answerAll(batch);

    one.api().awaitClosed(batch);
    assertThat(store.read()).filteredOn(uri -> named(uri, "batch.jsonl")).hasSize(1);
    assertThat(store.written()).hasSize(41).doesNotHaveDuplicates();
    assertThat(store.written()).last().matches(uri -> named(uri, "responses.jsonl"));
  }

  @Test
  void what_one_replica_cannot_write_the_other_writes() throws Exception {
    FaultyStore broken = new FaultyStore(uri -> named(uri, "responses.jsonl"), Integer.MAX_VALUE);
    one = start(database, broken);
    BatchBody batch = BatchBody.forPeople(folder, "handed-over", 5, 1);
    one.api().open(batch);
    new Crowd(List.of("ann"), List.of(one.api())).answerAll(batch);
    Awaitility.await().until(() -> one.api().get(batch.path()).json().has("heldUp"));

    two = start(database, new FileObjectStore());

    one.api().awaitClosed(batch);
    assertThat(one.api().get(batch.path()).json().has("heldUp")).isFalse();
    batch.assertAnsweredBy(1);
  }

  @Test
  void simulated_workers_at_both_replicas_answer_as_at_one() {
    SimulatedCrew crew = new SimulatedCrew(5, "0.2", "0.1", "0.1", "PT0S");
    start(new FileObjectStore());
    BatchBody batch = BatchBody.simulated(folder, "simulated", 200, 3, crew);
    one.api().open(batch);
    one.api().awaitClosed(batch);
    List<String> together = batch.responses();
    one.api().delete(batch.jobPath());
    two.close();

    one.api().open(batch);

    one.api().awaitClosed(batch);
    assertThat(batch.responses()).isEqualTo(together);
  }

  private void start(ObjectStore store) {
    one = start(database, store);
    two = start(database, store);
  }

  private static RunningService start(Database.Access database, ObjectStore store) {
    return RunningService.start(database, Clock.systemUTC(), store);
  }

  private static boolean named(URI uri, String name) {
    return uri.getPath().endsWith("/" + name);
  }
}
