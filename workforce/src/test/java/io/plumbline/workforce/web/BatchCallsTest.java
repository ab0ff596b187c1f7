package io.plumbline.workforce.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneServiceNow;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.nio.file.Files;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnEachDatabase
class BatchCallsTest extends OneServiceNow {
  @Test
  void a_batch_is_created_once_and_found_from_then_on() {
    BatchBody batch = BatchBody.forPeople(folder, "once", 3, 1);

    assertThat(api.put(batch).status()).isEqualTo(201);
    assertThat(api.put(batch).status()).isEqualTo(200);
    Awaitility.await().until(() -> api.get(batch.path()).json().path("objects").asLong() == 3);
    assertThat(api.put(batch).status()).isEqualTo(200);
    assertThat(api.get(batch.path()).text())
        .isEqualTo(
            "{\"state\":\"Open\",\"objects\":3,\"answered\":0,\"expired\":0,\"declined\":0}");
  }

  @Test
  void another_body_for_the_same_batch_is_a_conflict() {
    BatchBody batch = BatchBody.forPeople(folder, "conflict", 3, 1);
    api.open(batch);

    Reply reply = api.put(batch.path(), batch.json(301, 21600));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.contentType()).startsWith("application/problem+json");
    assertThat(reply.detail()).isEqualTo("batch default/conflict/uid-1/3 exists with another body");
  }

  @Test
  void a_body_at_the_address_of_another_batch_is_refused() {
    BatchBody batch = BatchBody.forPeople(folder, "elsewhere", 3, 1);

    Reply reply = api.put(batch.jobPath() + "/4", batch.json());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail())
        .isEqualTo(
            "the body is of batch default/elsewhere/uid-1/3, the address of"
                + " default/elsewhere/uid-1/4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"title\": \"Name the animal\",|| field \"title\" is missing",
        "\"title\": \"Name the animal\"|\"title\": \" \"| field \"title\" is empty",
        "\"workersPerObject\": 1|\"workersPerObject\": 10"
            + "| field \"workersPerObject\" must be from 1 to 9",
        "\"taskTimeLimitSeconds\": 300|\"taskTimeLimitSeconds\": 0"
            + "| field \"taskTimeLimitSeconds\" must be at least 1",
        "responses/|responses| field \"responses\" must name a folder, with a closing slash",
        "\"uid\": \"uid-1\"|\"uid\": null| field \"job.uid\" is missing",
        "\"name\": \"wrong-team\"|\"nome\": \"x\"| field \"team.name\" is missing",
        "\"name\": \"wrong-team\"|\"name\": \"x\", \"simulated\": {\"truthAttribute\": \"t\","
            + " \"workers\": []}| field \"team.simulated.workers\" is empty",
        "\"name\": \"wrong-team\"|\"name\": \"x\", \"simulated\": {\"truthAttribute\": \"t\","
            + " \"workers\": [{\"name\": \"ann\"}, {\"name\": \"ann\"}]}"
            + "| field \"team.simulated.workers\" has two workers of the same name",
        "\"name\": \"wrong-team\"|\"name\": \"x\", \"simulated\": {\"truthAttribute\": \"t\","
            + " \"workers\": [{\"name\": \"ann\", \"errorRate\": \"1.5\"}]}"
            + "| field \"team.simulated.workers.errorRate\" is 1.5, but must be from 0 to 1",
        "\"name\": \"wrong-team\"|\"name\": \"x\", \"simulated\": {\"truthAttribute\": \"t\","
            + " \"workers\": [{\"name\": \"ann\", \"missRate\": \"-1\"}]}"
            + "| field \"team.simulated.workers.missRate\" is -1, but must be from 0 to 1",
        "\"name\": \"wrong-team\"|\"name\": \"x\", \"simulated\": {\"truthAttribute\": \"t\","
            + " \"workers\": [{\"name\": \"ann\", \"inventRate\": \"1.01\"}]}"
            + "| field \"team.simulated.workers.inventRate\" is 1.01, but must be from 0 to 1",
        "\"name\": \"wrong-team\"|\"name\": \"x\", \"simulated\": {\"truthAttribute\": \"t\","
            + " \"workers\": [{\"name\": \"ann\", \"jitter\": 2}]}"
            + "| field \"team.simulated.workers.jitter\" is 2, but must be from 0 to 1",
      })
  void a_wrong_body_is_answered_with_a_sentence_naming_the_field(
      String good, String bad, String sentence) {
    BatchBody batch = BatchBody.forPeople(folder, "wrong", 3, 1);

    Reply reply = api.put(batch.path(), batch.json().replace(good, bad == null ? "" : bad));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.contentType()).startsWith("application/problem+json");
    assertThat(reply.detail()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"seed\": 8231904412,||seed",
        "\"seed\": 8231904412|\"seed\": \"x\"|seed",
        "ImageClassification|Juggling|taskType",
        "\"manifest\": \"file:|\"manifest\": \"a b:|manifest",
        "{\"name\": \"unreadable-team\"}|[]|team",
      })
  void a_value_of_the_wrong_kind_is_answered_with_its_field(String good, String bad, String field) {
    BatchBody batch = BatchBody.forPeople(folder, "unreadable", 3, 1);

    Reply reply = api.put(batch.path(), batch.json().replace(good, bad == null ? "" : bad));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail()).startsWith("field \"" + field + "\" cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SemanticSegmentation|truth|does not end in -ref, as segmentation's must",
        "ObjectDetection|truth-ref|ends in -ref, which only segmentation may",
      })
  void a_truth_attribute_that_cannot_hold_the_types_labels_is_refused(
      String type, String attribute, String rule) {
    SimulatedCrew crew = SimulatedCrew.drawing(2, attribute, "\"jitter\": \"0.1\"");
    BatchBody batch = BatchBody.simulated(folder, "no-truths", 3, 1, crew).ofType(type);

    Reply reply = api.put(batch);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail())
        .isEqualTo(
            "field \"team.simulated.truthAttribute\" names no truth of %s: labelAttributeName"
                    .formatted(type)
                + " \"%s\" %s".formatted(attribute, rule));
  }

  @Test
  void labels_that_the_task_cannot_have_are_told_in_the_progress() throws Exception {
    BatchBody batch = BatchBody.forPeople(folder, "one-label", 3, 1);
    Files.writeString(
        batch.folder().resolve("labels.json"), "{\"labels\": [{\"label\": \"owl\"}]}");

    api.put(batch);

    assertThat(failure(batch))
        .isEqualTo("ImageClassification takes at least 2 labels, but 1 is given");
  }

  @Test
  void what_is_not_json_is_answered_with_a_problem() {
    Reply reply = api.put("/v1/batches/default/a/b/1", "{\"job\": ");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail()).startsWith("the body cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource({"''", "/close", "/pause", "/resume"})
  void a_batch_that_is_not_there_is_not_found(String verb) {
    String path = "/v1/batches/default/nowhere/uid-1/3";

    Reply reply = verb.isEmpty() ? api.get(path) : api.post(path + verb);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.detail()).isEqualTo("there is no batch default/nowhere/uid-1/3");
  }

  @Test
  void an_iteration_that_is_no_number_is_refused() {
    assertThat(api.get("/v1/batches/default/job/uid-1/three").status()).isEqualTo(400);
  }

  @Test
  void a_paused_batch_hands_out_nothing_until_resumed() {
    BatchBody batch = BatchBody.forPeople(folder, "paused", 3, 1);
    api.open(batch);

    assertThat(api.post(batch.path() + "/pause").status()).isEqualTo(204);
    assertThat(api.post(batch.path() + "/pause").status()).isEqualTo(204);
    assertThat(api.lease(batch.team(), "ann").status()).isEqualTo(204);
    assertThat(api.post(batch.path() + "/resume").status()).isEqualTo(204);
    assertThat(api.post(batch.path() + "/resume").status()).isEqualTo(204);
    assertThat(api.lease(batch.team(), "ann").status()).isEqualTo(200);
  }

  @Test
  void closing_early_writes_what_there_is() {
    BatchBody batch = BatchBody.forPeople(folder, "early", 3, 2);
    api.open(batch);
    api.answer(api.lease(batch.team(), "ann").lease(), "owl");
    String held = api.lease(batch.team(), "ann").lease();

    assertThat(api.post(batch.path() + "/close").status()).isEqualTo(202);

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
    assertThat(api.get(batch.path()).text())
        .isEqualTo(
            "{\"state\":\"Closed\",\"objects\":3,\"answered\":1,\"expired\":2,\"declined\":0}");
    assertThat(api.post(batch.path() + "/close").status()).isEqualTo(202);
  }

  @Test
  void a_forgotten_job_is_not_there_and_may_be_forgotten_again() {
    BatchBody batch = BatchBody.forPeople(folder, "forgotten", 3, 1);
    api.open(batch);
    String held = api.lease(batch.team(), "ann").lease();

    assertThat(api.delete(batch.jobPath()).status()).isEqualTo(204);
    assertThat(api.delete(batch.jobPath()).status()).isEqualTo(204);
    assertThat(api.get(batch.path()).status()).isEqualTo(404);
    assertThat(api.answer(held, "owl").status()).isEqualTo(409);
    assertThat(api.put(batch).status()).isEqualTo(201);
  }

  @Test
  void a_manifest_that_is_not_there_is_told_in_the_progress() throws Exception {
    BatchBody batch = BatchBody.forPeople(folder, "absent", 3, 1);
    Files.delete(batch.folder().resolve("batch.jsonl"));

    api.put(batch);

    assertThat(failure(batch))
        .isEqualTo(
            "the batch's manifest "
                + batch.folder().resolve("batch.jsonl").toUri()
                + " does not exist");
  }

  @Test
  void a_damaged_manifest_is_told_with_its_line() {
    BatchBody batch = BatchBody.forPeople(folder, "damaged", 3, 1);
    batch.writeManifest("{\"id\": 0, \"dataObject\": {\"source\": \"x\"}}\n{\"id\": 1, \"data");

    api.put(batch);

    assertThat(failure(batch)).contains("batch.jsonl is damaged at line 2");
    assertThat(api.get(batch.path()).json().path("objects").asLong()).isZero();
  }

  @Test
  void an_id_that_stands_twice_is_told_and_nothing_of_the_batch_is_handed_out() {
    BatchBody batch = BatchBody.forPeople(folder, "twice", 3, 1);
    batch.writeManifest("{\"id\": 7, \"dataObject\": {}}\n{\"id\": 7, \"dataObject\": {}}\n");

    api.put(batch);

    assertThat(failure(batch)).startsWith("an id stands twice in the batch's manifest ");
    assertThat(api.lease(batch.team(), "ann").status()).isEqualTo(204);
  }

  @Test
  void a_batch_that_could_not_be_loaded_can_be_closed() throws Exception {
    BatchBody batch = BatchBody.forPeople(folder, "hopeless", 3, 1);
    Files.delete(batch.folder().resolve("batch.jsonl"));
    api.put(batch);
    failure(batch);

    api.post(batch.path() + "/close");

    api.awaitClosed(batch);
    assertThat(batch.responses()).isEmpty();
  }

  @Test
  void an_empty_batch_closes_at_once() {
    BatchBody batch = BatchBody.forPeople(folder, "empty", 0, 1);

    api.put(batch);

    api.awaitClosed(batch);
    assertThat(batch.responses()).isEmpty();
  }

  @Test
  void the_service_says_that_it_is_healthy() {
    assertThat(api.get("/healthz").status()).isEqualTo(200);
    assertThat(api.get("/healthz").text()).isEqualTo("{\"status\":\"ok\"}");
  }

  private static String failure(BatchBody batch) {
    return Awaitility.await()
        .until(
            () -> api.get(batch.path()).json().path("failure").asString(),
            sentence -> !sentence.isEmpty());
  }
}
