package io.plumbline.workforce.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneServiceNow;
import io.plumbline.workforce.fixture.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEachDatabase
class TaskCallsTest extends OneServiceNow {
  @Test
  void a_task_holds_all_that_its_worker_needs() {
    BatchBody batch = opened("complete", 2, 1);

    Reply reply = api.lease(batch.team(), "ann");

    JsonNode task = reply.json();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(task.path("batch").asString()).isEqualTo("default/complete/uid-1/3");
    assertThat(task.path("id").asString()).matches("[A-Za-z0-9_-]{43}");
    assertThat(task.path("taskType").asString()).isEqualTo("ImageClassification");
    assertThat(task.path("dataObject").path("source-ref").asString()).isEqualTo("s3://d/0.png");
    assertThat(task.path("labels").toString()).isEqualTo("[\"cat\",\"owl\",\"emu\",\"yak\"]");
    assertThat(task.path("title").asString()).isEqualTo("Name the animal");
    assertThat(Instant.parse(task.path("expires").asString()))
        .isBetween(Instant.now().plusSeconds(240), Instant.now().plusSeconds(301));
  }

  @Test
  void a_worker_that_asks_again_gets_the_task_it_holds() {
    BatchBody batch = opened("again", 2, 1);

    String first = api.lease(batch.team(), "ann").lease();

    assertThat(api.lease(batch.team(), "ann").lease()).isEqualTo(first);
    assertThat(api.lease(batch.team(), "bob").lease()).isNotEqualTo(first);
  }

  @Test
  void the_last_answer_closes_the_batch_and_the_files_are_ground_truths() throws Exception {
    BatchBody batch = opened("files", 1, 2);
    Instant before = Instant.now().minusMillis(1);
    for (String worker : new String[] {"zoe", "ann"}) {
      assertThat(api.answer(api.lease(batch.team(), worker).lease(), "emu").status())
          .isEqualTo(204);
    }

    api.awaitClosed(batch);

    assertThat(batch.responses())
        .containsExactly(
            "{\"id\":0,\"answers\":[{\"workerId\":\"ann\",\"answerContent\":"
                + "{\"crowd-image-classifier\":{\"label\":\"emu\"}}},"
                + "{\"workerId\":\"zoe\",\"answerContent\":"
                + "{\"crowd-image-classifier\":{\"label\":\"emu\"}}}],\"outcome\":\"Answered\"}");
    Path file = batch.workerResponse(0);
    assertThat(file.getFileName().toString())
        .matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d_\\d\\d_\\d\\d\\.json");
    JsonNode answer = new JsonMapper().readTree(Files.readString(file)).path("answers").get(0);
    assertThat(answer.path("workerId").asString()).isEqualTo("ann");
    assertThat(answer.path("answerContent").toString())
        .isEqualTo("{\"crowd-image-classifier\":{\"label\":\"emu\"}}");
    Instant accepted = Instant.parse(answer.path("acceptanceTime").asString());
    Instant submitted = Instant.parse(answer.path("submissionTime").asString());
    assertThat(accepted).isBetween(before, submitted);
    assertThat(answer.path("timeSpentInSeconds").asDouble())
        .isEqualTo((submitted.toEpochMilli() - accepted.toEpochMilli()) / 1000.0);
  }

  @Test
  void an_answer_is_taken_once_however_often_it_is_sent() {
    BatchBody batch = opened("repeated", 1, 2);
    String lease = api.lease(batch.team(), "ann").lease();

    assertThat(api.answer(lease, "owl").status()).isEqualTo(204);
    assertThat(api.answer(lease, "owl").status()).isEqualTo(204);
    Reply other = api.answer(lease, "cat");

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.detail()).isEqualTo("lease " + lease + " is over");
    api.post(batch.path() + "/close");
    api.awaitClosed(batch);
    assertThat(batch.responses())
        .containsExactly(
            "{\"id\":0,\"answers\":[{\"workerId\":\"ann\",\"answerContent\":"
                + "{\"crowd-image-classifier\":{\"label\":\"owl\"}}}],"
                + "\"outcome\":\"Answered\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"answerContent\": null}",
        "{\"answerContent\": \"owl\"}",
        "{\"answerContent\": {\"label\": \"owl\"}}",
        "{\"answerContent\": {\"crowd-image-classifier\": {\"label\": 1}}}",
        "{\"answerContent\": {\"crowd-image-classifier\": {\"label\": \"dodo\"}}}",
        "{\"answerContent\": {\"crowd-image-classifier\": {\"label\": \"owl\"}, \"x\": 1}}",
      })
  void what_is_no_answer_is_refused_and_the_lease_goes_on(String body) {
    BatchBody batch = BatchBody.forPeople(folder, "no-answer", 1, 1);
    api.delete(batch.jobPath());
    api.open(batch);
    String lease = api.lease(batch.team(), "ann").lease();

    Reply reply = api.post("/v1/leases/" + lease + "/answer", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail()).containsAnyOf("answerContent", "dodo");
    assertThat(api.answer(lease, "owl").status()).isEqualTo(204);
  }

  @Test
  void a_declined_object_goes_to_others_and_never_back() {
    BatchBody batch = opened("declined", 1, 2);
    String lease = api.lease(batch.team(), "ann").lease();

    assertThat(api.post("/v1/leases/" + lease + "/decline").status()).isEqualTo(204);

    assertThat(api.post("/v1/leases/" + lease + "/decline").status()).isEqualTo(409);
    assertThat(api.answer(lease, "owl").status()).isEqualTo(409);
    assertThat(api.lease(batch.team(), "ann").status()).isEqualTo(204);
    api.answer(api.lease(batch.team(), "bob").lease(), "owl");
    api.answer(api.lease(batch.team(), "cid").lease(), "owl");
    api.awaitClosed(batch);
    assertThat(batch.responses().get(0)).contains("bob", "cid").doesNotContain("ann");
  }

  @Test
  void an_object_that_as_many_declined_as_are_wanted_is_declined() {
    BatchBody batch = opened("refused", 1, 2);
    for (String worker : new String[] {"ann", "bob"}) {
      api.post("/v1/leases/" + api.lease(batch.team(), worker).lease() + "/decline");
    }

    api.awaitClosed(batch);

    assertThat(api.lease(batch.team(), "cid").status()).isEqualTo(204);
    assertThat(batch.responses())
        .containsExactly("{\"id\":0,\"answers\":[],\"outcome\":\"Declined\"}");
    assertThat(api.get(batch.path()).json().path("declined").asLong()).isEqualTo(1);
    assertThat(batch.folder().resolve("responses/0")).doesNotExist();
  }

  @Test
  void an_answer_under_way_counts_although_enough_others_declined() {
    BatchBody batch = opened("under-way", 1, 2);
    String held = api.lease(batch.team(), "ann").lease();
    for (String worker : new String[] {"bob", "cid"}) {
      api.post("/v1/leases/" + api.lease(batch.team(), worker).lease() + "/decline");
    }
    assertThat(api.lease(batch.team(), "dan").status()).isEqualTo(204);

    assertThat(api.answer(held, "yak").status()).isEqualTo(204);

    api.awaitClosed(batch);
    assertThat(batch.responses().get(0)).contains("ann", "Answered");
  }

  @Test
  void a_released_task_may_be_had_again_by_anyone() {
    BatchBody batch = opened("released", 1, 1);
    String lease = api.lease(batch.team(), "ann").lease();

    assertThat(api.post("/v1/leases/" + lease + "/release").status()).isEqualTo(204);

    assertThat(api.post("/v1/leases/" + lease + "/release").status()).isEqualTo(204);
    assertThat(api.answer(lease, "owl").status()).isEqualTo(409);
    String bobs = api.lease(batch.team(), "bob").lease();
    api.post("/v1/leases/" + bobs + "/release");
    assertThat(api.lease(batch.team(), "ann").id()).isZero();
  }

  @Test
  void no_object_is_out_to_more_workers_than_wanted_and_no_worker_has_one_twice() {
    BatchBody batch = opened("overlap", 2, 2);

    String anns = api.lease(batch.team(), "ann").lease();
    assertThat(api.lease(batch.team(), "bob").id()).isZero();
    assertThat(api.lease(batch.team(), "cid").id()).isEqualTo(10);
    assertThat(api.lease(batch.team(), "dan").id()).isEqualTo(10);
    assertThat(api.lease(batch.team(), "eve").status()).isEqualTo(204);
    api.answer(anns, "owl");
    assertThat(api.lease(batch.team(), "ann").status()).isEqualTo(204);
  }

  @Test
  void a_team_sees_the_batches_of_its_own_namespace_only() {
    BatchBody batch = opened("private", 1, 1);

    Reply reply =
        api.post("/v1/teams/other/" + batch.team() + "/tasks/lease", "{\"workerId\": \"ann\"}");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(api.lease("another-team", "ann").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"workerId\": \"\"}",
        "{\"workerId\": null}",
        "{\"workerId\": \"a\\u0000b\"}",
        ""
      })
  void a_worker_without_an_id_gets_nothing(String body) {
    Reply reply = api.post("/v1/teams/default/team/tasks/lease", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.contentType()).startsWith("application/problem+json");
  }

  @Test
  void a_lease_that_was_never_given_is_over() {
    assertThat(api.answer("no-such-lease", "owl").status()).isEqualTo(409);
    assertThat(api.post("/v1/leases/no-such-lease/decline").status()).isEqualTo(409);
    assertThat(api.post("/v1/leases/no-such-lease/release").status()).isEqualTo(204);
  }

  private static BatchBody opened(String job, int objects, int workersPerObject) {
    BatchBody batch = BatchBody.forPeople(folder, job, objects, workersPerObject);
    api.open(batch);
    return batch;
  }
}
