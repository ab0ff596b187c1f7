package io.plumbline.workforce.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.EncryptingStore;
import io.plumbline.workforce.fixture.FaultyStore;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.RunningService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class KeyOfTheJobTest {
  private static final String INSTALLATIONS = "alias/all";
  private static final String JOBS = "alias/birds";

  @TempDir private Path folder;
  @Parameter private Database database;
  private final EncryptingStore store = new EncryptingStore(INSTALLATIONS);

  @Test
  void all_files_of_a_batch_are_encrypted_with_its_jobs_key_and_others_with_the_installations() {
    BatchBody jobs = BatchBody.forPeople(folder, "jobs", 2, 1);
    BatchBody others = BatchBody.forPeople(folder, "others", 2, 1);
    try (RunningService service = start()) {
      create(service, jobs);
      service.api().open(others);
      answerAll(service, jobs);
      answerAll(service, others);

      service.api().awaitClosed(jobs);
      service.api().awaitClosed(others);
    }

    assertThat(keysOf(jobs)).hasSize(3).containsKey("responses.jsonl");
    assertThat(keysOf(jobs).values()).containsOnly(JOBS);
    assertThat(keysOf(others)).hasSize(3);
    assertThat(keysOf(others).values()).containsOnly(INSTALLATIONS);
  }

  @Test
  void the_key_outlives_a_service_that_stops_between_the_answers_and_the_files() {
    BatchBody batch = BatchBody.forPeople(folder, "restarted", 2, 1);
    FaultyStore broken = new FaultyStore(uri -> uri.getPath().contains("responses/"), 1_000_000);
    try (RunningService service =
        RunningService.start(database.of(folder), Clock.systemUTC(), broken)) {
      create(service, batch);
      answerAll(service, batch);
      Awaitility.await().until(() -> broken.failures() > 0);
    }

    try (RunningService service = start()) {
      service.api().awaitClosed(batch);
    }

    assertThat(keysOf(batch)).hasSize(3);
    assertThat(keysOf(batch).values()).containsOnly(JOBS);
  }

  @Test
  void a_batch_is_found_with_its_key_and_is_another_one_with_another_key_or_none() {
    BatchBody batch = BatchBody.forPeople(folder, "once", 2, 1);
    try (RunningService service = start()) {
      create(service, batch);

      assertThat(service.api().put(batch.path(), batch.jsonWithKey(JOBS)).status()).isEqualTo(200);
      assertThat(service.api().put(batch.path(), batch.jsonWithKey("x")).status()).isEqualTo(409);
      assertThat(service.api().put(batch.path(), batch.json()).status()).isEqualTo(409);
    }
  }

  @Test
  void an_empty_key_is_refused() {
    BatchBody batch = BatchBody.forPeople(folder, "empty", 2, 1);
    try (RunningService service = start()) {
      assertThat(service.api().put(batch.path(), batch.jsonWithKey(" ")).detail())
          .isEqualTo("field \"kmsKeyId\" is empty");
    }
  }

  private RunningService start() {
    return RunningService.start(database.of(folder), Clock.systemUTC(), store);
  }

  private static void create(RunningService service, BatchBody batch) {
    assertThat(service.api().put(batch.path(), batch.jsonWithKey(JOBS)).status()).isEqualTo(201);
    service.api().awaitLoaded(batch);
  }

  private static void answerAll(RunningService service, BatchBody batch) {
    batch
        .ids()
        .forEach(
            id -> service.api().answer(service.api().lease(batch.team(), "ann").lease(), "owl"));
  }

  /** The keys of a batch's files, by their names below the folder of its responses. */
  private Map<String, String> keysOf(BatchBody batch) {
    URI responses = URI.create(batch.folder().resolve("responses") + "/");
    return store.keys().entrySet().stream()
        .filter(written -> written.getKey().getPath().startsWith(responses.getPath()))
        .collect(
            Collectors.toMap(
                written -> written.getKey().getPath().substring(responses.getPath().length()),
                Map.Entry::getValue));
  }
}
