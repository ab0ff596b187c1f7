package io.plumbline.workforce.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.fixture.Api;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.MovableClock;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class TimeLimitsTest {
  private static final Duration TIME_LIMIT = Duration.ofMinutes(5);
  private static final Duration LIFETIME = Duration.ofHours(6);

  @TempDir static Path root;
  private static Path folder;
  @Parameter Database database;
  private static final MovableClock clock = new MovableClock();
  private static RunningService service;
  private static Api api;

  @BeforeParameterizedClassInvocation
  static void start(Database database) {
    folder = root.resolve(database.toString());
    service = RunningService.start(database.of(folder), clock, new FileObjectStore());
    api = service.api();
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    service.close();
  }

  @Test
  void a_task_held_too_long_goes_to_another_worker() {
    BatchBody batch = opened("too-long", 1, 1);
    String anns = api.lease(batch.team(), "ann").lease();
    clock.advance(TIME_LIMIT.minusMillis(1));
    assertThat(api.lease(batch.team(), "bob").status()).isEqualTo(204);

    clock.advance(Duration.ofMillis(1));

    assertThat(api.answer(anns, "owl").status()).isEqualTo(409);
    Reply bobs = awaitLease(batch, "bob");
    assertThat(bobs.id()).isZero();
    assertThat(api.answer(anns, "owl").status()).isEqualTo(409);
    assertThat(api.answer(bobs.lease(), "owl").status()).isEqualTo(204);
  }

  @Test
  void an_answer_at_the_last_moment_counts() {
    BatchBody batch = opened("last-moment", 1, 1);
    String lease = api.lease(batch.team(), "ann").lease();

    clock.advance(TIME_LIMIT.minusMillis(1));

    assertThat(api.answer(lease, "owl").status()).isEqualTo(204);
  }

  @Test
  void a_pause_takes_nothing_of_the_time_limit() {
    BatchBody batch = opened("long-pause", 1, 1);
    String lease = api.lease(batch.team(), "ann").lease();
    clock.advance(TIME_LIMIT.minusSeconds(1));
    api.post(batch.path() + "/pause");
    clock.advance(LIFETIME);

    api.post(batch.path() + "/resume");

    Reply again = api.lease(batch.team(), "ann");
    assertThat(again.lease()).isEqualTo(lease);
    assertThat(again.json().path("expires").asString())
        .isEqualTo(clock.instant().plusSeconds(1).toString());
    assertThat(api.answer(lease, "owl").status()).isEqualTo(204);
  }

  @Test
  void an_answer_is_taken_during_a_pause() {
    BatchBody batch = opened("in-pause", 1, 1);
    String lease = api.lease(batch.team(), "ann").lease();
    api.post(batch.path() + "/pause");
    clock.advance(LIFETIME);

    assertThat(api.answer(lease, "owl").status()).isEqualTo(204);

    api.awaitClosed(batch);
  }

  @Test
  void when_the_lifetime_ends_one_answer_is_enough_and_none_is_expiry() {
    BatchBody batch = opened("lifetime", 3, 2);
    api.answer(api.lease(batch.team(), "ann").lease(), "owl");
    String held = api.lease(batch.team(), "ann").lease();

    clock.advance(LIFETIME);

    assertThat(api.lease(batch.team(), "bob").status()).isEqualTo(204);
    api.awaitClosed(batch);
    assertThat(api.answer(held, "owl").status()).isEqualTo(409);
    assertThat(batch.responses())
        .containsExactly(
            "{\"id\":0,\"answers\":[{\"workerId\":\"ann\",\"answerContent\":"
                + "{\"crowd-image-classifier\":{\"label\":\"owl\"}}}],"
                + "\"outcome\":\"Answered\"}",
            "{\"id\":10,\"answers\":[],\"outcome\":\"Expired\"}",
            "{\"id\":20,\"answers\":[],\"outcome\":\"Expired\"}");
  }

  private static BatchBody opened(String job, int objects, int workersPerObject) {
    BatchBody batch = BatchBody.forPeople(folder, job, objects, workersPerObject);
    api.open(batch);
    return batch;
  }

  private static Reply awaitLease(BatchBody batch, String worker) {
    return Awaitility.await()
        .until(() -> api.lease(batch.team(), worker), reply -> reply.status() == 200);
  }
}
