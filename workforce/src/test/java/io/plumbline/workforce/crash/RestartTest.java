package io.plumbline.workforce.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.fixture.Api;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.FaultyStore;
import io.plumbline.workforce.fixture.MovableClock;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class RestartTest {
  private static final int ALWAYS = Integer.MAX_VALUE;

  @TempDir private Path folder;
  @Parameter private Database database;
  private final MovableClock clock = new MovableClock();

  @Test
  void a_service_stopped_half_way_through_a_manifest_loads_it_whole_after_the_restart() {
    BatchBody batch = BatchBody.forPeople(folder, "half-loaded", 2500, 2);
    FaultyStore broken = new FaultyStore(uri -> uri.getPath().endsWith("batch.jsonl"), ALWAYS);
    try (RunningService service = RunningService.start(database.of(folder), clock, broken)) {
      service.api().put(batch);
      Awaitility.await().until(() -> broken.failures() > 0);
      assertThat(service.api().get(batch.path()).json().path("objects").asLong()).isZero();
      assertThat(service.api().get(batch.path()).json().has("failure")).isFalse();
    }

    try (RunningService service = restarted()) {
      Awaitility.await()
          .until(
              () -> service.api().get(batch.path()).json().path("objects").asLong(),
              objects -> objects == 2500);
      assertThat(service.api().lease(batch.team(), "ann").id()).isZero();
      assertThat(service.api().lease(batch.team(), "bob").id()).isZero();
      assertThat(service.api().lease(batch.team(), "cid").id()).isEqualTo(10);
    }
  }

  @Test
  void a_store_that_fails_for_a_while_delays_the_batch_only() {
    BatchBody batch = BatchBody.forPeople(folder, "delayed", 5, 1);
    FaultyStore shaky = new FaultyStore(uri -> uri.getPath().endsWith("batch.jsonl"), 2);
    try (RunningService service = RunningService.start(database.of(folder), clock, shaky)) {
      service.api().open(batch);

      assertThat(shaky.failures()).isEqualTo(3);
    }
  }

  @Test
  void a_lease_outlives_a_restart() {
    BatchBody batch = BatchBody.forPeople(folder, "held", 5, 1);
    String lease;
    try (RunningService service = restarted()) {
      service.api().open(batch);
      lease = service.api().lease(batch.team(), "ann").lease();
    }

    try (RunningService service = restarted()) {
      assertThat(service.api().lease(batch.team(), "ann").lease()).isEqualTo(lease);
      assertThat(service.api().answer(lease, "owl").status()).isEqualTo(204);
    }
  }

  @Test
  void a_batch_whose_files_were_half_written_writes_the_same_files_after_the_restart() {
    BatchBody batch = BatchBody.forPeople(folder, "half-written", 6, 1);
    FaultyStore broken = new FaultyStore(uri -> uri.getPath().endsWith("responses.jsonl"), ALWAYS);
    try (RunningService service = RunningService.start(database.of(folder), clock, broken)) {
      answerAll(service.api(), batch);
      Awaitility.await().until(() -> broken.failures() > 0);
      assertThat(service.api().get(batch.path()).json().path("state").asString()).isEqualTo("Open");
      Awaitility.await()
          .until(() -> heldUp(service.api(), batch), "the store is out of reach"::equals);
    }
    assertThat(batch.folder().resolve("responses/responses.jsonl")).doesNotExist();
    clock.advance(Duration.ofHours(1));

    try (RunningService service = restarted()) {
      service.api().awaitClosed(batch);
      assertThat(heldUp(service.api(), batch)).isEmpty();
    }

    assertThat(batch.responses()).hasSize(6).allMatch(line -> line.contains("\"Answered\""));
    assertThat(batch.ids().mapToObj(batch::workerResponse))
        .hasSize(6)
        .allMatch(file -> file.endsWith("2026-11-24_08_00_00.json"));
  }

  private static String heldUp(Api api, BatchBody batch) {
    return api.get(batch.path()).json().path("heldUp").asString("");
  }

  private void answerAll(Api api, BatchBody batch) {
    api.open(batch);
    batch.ids().forEach(id -> api.answer(api.lease(batch.team(), "ann").lease(), "yak"));
  }

  private RunningService restarted() {
    return RunningService.start(database.of(folder), clock, new FileObjectStore());
  }
}
