package io.plumbline.workforce.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneServiceInMovedTime;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEachDatabase
class OverlapTest extends OneServiceInMovedTime {
  private static final String UP_TO_4 = "\"maxWorkersPerObject\": 4";

  @Test
  void nobody_else_is_asked_while_answers_agree() {
    BatchBody batch = opened("agreed", 1, UP_TO_4);

    answer(batch, "ann", "owl");
    answer(batch, "bob", "owl");

    api.awaitClosed(batch);
    batch.assertAnsweredBy(2);
  }

  @Test
  void one_more_is_asked_after_the_other_until_one_class_leads_by_two() {
    BatchBody batch = opened("settled", 1, UP_TO_4);

    answer(batch, "ann", "owl");
    assertThat(lease(batch, "cid").status()).isEqualTo(200);
    answer(batch, "cid", "cat");
    answer(batch, "dan", "owl");
    assertThat(api.get(batch.path()).json().path("answered").asLong()).isZero();
    answer(batch, "eve", "owl");

    api.awaitClosed(batch);
    batch.assertAnsweredBy(4);
    assertThat(lease(batch, "fay").status()).isEqualTo(204);
    assertThat(api.get(batch.path()).json().path("objects").asLong()).isEqualTo(1);
  }

  @Test
  void nobody_is_asked_beyond_the_maximum_or_without_one() {
    BatchBody most = opened("most", 1, "\"maxWorkersPerObject\": 3");
    BatchBody none = BatchBody.forPeople(folder, "none", 1, 2);
    api.open(none);

    answer(most, "ann", "owl");
    answer(most, "bob", "cat");
    answer(most, "cid", "emu");
    answer(none, "ann", "owl");
    answer(none, "bob", "cat");

    api.awaitClosed(most);
    api.awaitClosed(none);
    most.assertAnsweredBy(3);
    none.assertAnsweredBy(2);
  }

  @Test
  void whoever_answered_is_not_asked_again_and_an_extra_task_is_like_any_other() {
    BatchBody batch = opened("extra", 1, UP_TO_4);
    answer(batch, "ann", "owl");
    answer(batch, "bob", "cat");

    assertThat(lease(batch, "ann").status()).isEqualTo(204);
    String held = lease(batch, "cid").lease();
    CLOCK.advance(Duration.ofSeconds(301));
    Awaitility.await().until(() -> lease(batch, "dan").status() == 200);
    assertThat(api.answer(held, "owl").status()).isEqualTo(409);
    api.post("/v1/leases/" + lease(batch, "dan").lease() + "/decline");
    answer(batch, "eve", "owl");
    answer(batch, "fay", "owl");

    api.awaitClosed(batch);
    batch.assertAnsweredBy(4);
  }

  @Test
  void as_many_declines_as_wanted_end_the_asking() {
    BatchBody batch = opened("unwanted", 1, UP_TO_4);
    answer(batch, "ann", "owl");
    answer(batch, "bob", "cat");

    api.post("/v1/leases/" + lease(batch, "cid").lease() + "/decline");
    api.post("/v1/leases/" + lease(batch, "dan").lease() + "/decline");

    api.awaitClosed(batch);
    batch.assertAnsweredBy(2);
  }

  @Test
  void a_batch_that_is_closed_waits_for_no_extra_answer() {
    BatchBody batch = opened("cut", 1, UP_TO_4);
    answer(batch, "ann", "owl");
    answer(batch, "bob", "cat");

    api.post(batch.path() + "/close");

    api.awaitClosed(batch);
    batch.assertAnsweredBy(2);
  }

  @Test
  void who_of_a_simulated_team_is_asked_does_not_depend_on_timing() {
    SimulatedCrew crew = new SimulatedCrew(6, "0.3", "0.1", "0.05", "PT0S");
    BatchBody batch = BatchBody.simulated(folder, "plan", 120, 2, crew);
    api.open(batch, UP_TO_4);
    api.awaitClosed(batch);
    List<String> undisturbed = batch.responses();
    api.delete(batch.jobPath());
    api.open(batch, UP_TO_4);
    api.post(batch.path() + "/pause");
    api.post(batch.path() + "/resume");

    api.awaitClosed(batch);

    assertThat(batch.responses()).isEqualTo(undisturbed);
    assertThat(undisturbed.stream().map(OverlapTest::answers).distinct()).contains(2, 3, 4);
    assertThat(undisturbed).allMatch(line -> answers(line) <= 4);
  }

  private static int answers(String line) {
    JsonNode response = new JsonMapper().readTree(line);
    return response.path("answers").size();
  }

  private static BatchBody opened(String job, int objects, String field) {
    BatchBody batch = BatchBody.forPeople(folder, job, objects, 2);
    api.open(batch, field);
    return batch;
  }

  private static Reply lease(BatchBody batch, String worker) {
    return api.lease(batch.team(), worker);
  }

  private static void answer(BatchBody batch, String worker, String label) {
    assertThat(api.answer(lease(batch, worker).lease(), label).status()).isEqualTo(204);
  }
}
