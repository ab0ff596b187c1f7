package io.plumbline.workforce.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OnePage;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnEachDatabase
class PageCallsTest extends OnePage {
  @Test
  void a_session_says_who_is_logged_in_and_to_which_teams_that_person_belongs() {
    BatchBody batch = opened("teams", 1, 1);

    JsonNode session = anna.get("/api/session").json();

    assertThat(session.path("worker").toString()).isEqualTo("{\"id\":\"anna\",\"name\":\"anna\"}");
    assertThat(session.path("teams").findValuesAsString("team")).contains(batch.team());
    assertThat(session.path("admin").asBoolean()).isFalse();
    assertThat(session.has("logins")).isFalse();
  }

  @Test
  void whoever_is_not_logged_in_is_told_how_to() {
    JsonNode session = service.browser().get("/api/session").json();

    assertThat(session.path("logins").toString()).isEqualTo("[{\"kind\":\"password\"}]");
    assertThat(session.has("worker")).isFalse();
    assertThat(session.path("csrf").path("header").asString()).isEqualTo("X-XSRF-TOKEN");
  }

  @Test
  void a_task_is_leased_answered_and_counted() {
    BatchBody batch = opened("whole", 2, 1);
    String work = "/api/teams/default/" + batch.team() + "/work";
    JsonNode before = anna.get(work).json();

    JsonNode task = anna.lease(batch).json();
    Reply taken = anna.answer(task.path("lease").asString(), "owl");

    assertThat(before.path("jobs").toString())
        .isEqualTo(
            "[{\"job\":\"whole\",\"title\":\"Name the animal\","
                + "\"taskType\":\"ImageClassification\",\"open\":2}]");
    assertThat(task.path("job").asString()).isEqualTo("whole");
    assertThat(task.path("labels").toString()).isEqualTo("[\"cat\",\"owl\",\"emu\",\"yak\"]");
    assertThat(task.has("instructions")).isFalse();
    assertThat(task.has("draft")).isFalse();
    assertThat(Instant.parse(task.path("now").asString())).isEqualTo(CLOCK.instant());
    assertThat(Instant.parse(task.path("expires").asString()))
        .isEqualTo(CLOCK.instant().plusSeconds(300));
    assertThat(taken.status()).isEqualTo(204);
    JsonNode after = anna.get(work).json();
    assertThat(after.path("jobs").get(0).path("open").asInt()).isEqualTo(1);
    assertThat(after.path("answeredToday").asInt()).isEqualTo(1);
  }

  @Test
  void an_answer_is_kept_under_the_id_of_the_session_whatever_the_body_says() {
    BatchBody batch = opened("ids", 1, 1);
    String lease = anna.lease(batch).lease();

    anna.post(
        "/api/leases/" + lease + "/answer",
        "{\"workerId\": \"bob\", \"answerContent\":"
            + " {\"crowd-image-classifier\": {\"label\": \"owl\"}}}");

    api.awaitClosed(batch);
    assertThat(batch.responses().get(0)).contains("\"anna\"").doesNotContain("bob");
  }

  @Test
  void instructions_come_with_the_task_as_they_were_written() {
    BatchBody batch = BatchBody.forGroups(folder, "taught", 1, 1, "\"birders\"");
    api.put(
        batch.path(),
        batch
            .json()
            .replace(
                "\"keywords\"",
                "\"instructions\": {\"short\": \"<b>Look</b>\\ntwice\"}, \"keywords\""));
    api.awaitLoaded(batch);

    JsonNode task = anna.lease(batch).json();

    assertThat(task.path("instructions").toString())
        .isEqualTo("{\"short\":\"<b>Look</b>\\ntwice\"}");
  }

  @Test
  void a_draft_is_kept_until_the_task_is_over_and_no_longer() {
    BatchBody batch = opened("drafts", 1, 1);
    String lease = anna.lease(batch).lease();
    String draft = "/api/leases/" + lease + "/draft";

    assertThat(anna.get(draft).status()).isEqualTo(204);
    assertThat(anna.put(draft, "{\"boxes\": [1]}".getBytes(UTF_8)).status()).isEqualTo(204);
    assertThat(anna.put(draft, "{\"boxes\": [1, 2]}".getBytes(UTF_8)).status()).isEqualTo(204);

    assertThat(anna.get(draft).text()).isEqualTo("{\"boxes\": [1, 2]}");
    assertThat(anna.lease(batch).json().path("draft").toString()).isEqualTo("{\"boxes\":[1,2]}");
    anna.post("/api/leases/" + lease + "/release");
    assertThat(anna.get(draft).status()).isEqualTo(409);
    assertThat(anna.lease(batch).json().has("draft")).isFalse();
    assertThat(anna.put(draft, "1".getBytes(UTF_8)).status()).isEqualTo(409);
  }

  @Test
  void what_is_no_json_is_no_draft() {
    BatchBody batch = opened("no-drafts", 1, 1);
    String draft = "/api/leases/" + anna.lease(batch).lease() + "/draft";

    assertThat(anna.put(draft, "{\"boxes\": [}".getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(anna.put(draft, "{} {}".getBytes(UTF_8)).detail())
        .isEqualTo("the draft is more than one JSON value");
    assertThat(anna.put(draft, new byte[] {'"', (byte) 0xff, '"'}).detail())
        .isEqualTo("the draft is not in UTF-8");
  }

  @Test
  void a_declined_task_goes_to_somebody_else_with_a_reason_that_is_kept() {
    BatchBody batch = opened("declined", 1, 2);
    String lease = anna.lease(batch).lease();

    assertThat(anna.post("/api/leases/" + lease + "/decline", "{\"reason\": \"unclear\"}").status())
        .isEqualTo(204);

    assertThat(anna.lease(batch).status()).isEqualTo(204);
    assertThat(bob.lease(batch).status()).isEqualTo(200);
    assertThat(
            service
                .bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("SELECT decline_reason FROM task WHERE lease = :lease")
                .param("lease", lease)
                .query(String.class)
                .single())
        .isEqualTo("unclear");
  }

  @Test
  void a_reason_may_be_left_out_but_not_be_a_novel() {
    BatchBody batch = opened("reasons", 2, 2);
    String lease = anna.lease(batch).lease();

    assertThat(
            anna.post(
                    "/api/leases/" + lease + "/decline",
                    "{\"reason\": \"" + "x".repeat(501) + "\"}")
                .detail())
        .isEqualTo("field \"reason\" is longer than 500 characters");
    assertThat(anna.post("/api/leases/" + lease + "/decline").status()).isEqualTo(204);
  }

  @Test
  void an_answer_after_the_time_limit_is_refused_and_the_task_is_somebody_elses() {
    BatchBody batch = opened("late", 1, 1);
    String lease = anna.lease(batch).lease();
    anna.put("/api/leases/" + lease + "/draft", "[1]".getBytes(UTF_8));

    CLOCK.advance(Duration.ofSeconds(301));
    String bobs =
        Awaitility.await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> bob.lease(batch), reply -> reply.status() == 200)
            .lease();

    assertThat(anna.answer(lease, "owl").status()).isEqualTo(409);
    assertThat(bob.get("/api/leases/" + bobs + "/draft").status()).isEqualTo(204);
    assertThat(bob.answer(bobs, "owl").status()).isEqualTo(204);
  }

  @Test
  void beside_simulated_colleagues_a_person_answers_once_about_each_object() {
    SimulatedCrew crew = SimulatedCrew.diligent(3, "0");
    BatchBody batch = BatchBody.mixed(folder, "mixed", 4, 2, "birders", crew);
    api.open(batch);

    for (int n = 0; n < 4; n++) {
      Reply task = anna.lease(batch);
      assertThat(anna.answer(task.lease(), "yak").status()).isEqualTo(204);
    }

    api.awaitClosed(batch);
    batch.assertAnsweredBy(2);
    assertThat(batch.responses())
        .allSatisfy(
            line -> assertThat(line).containsOnlyOnce("\"anna\"").containsPattern("\"w[0-2]\""));
  }

  @Test
  void nobody_takes_the_turns_of_a_simulated_worker_by_its_name() {
    SimulatedCrew crew = new SimulatedCrew(1, "0", "0", "0", "PT1H");
    BatchBody batch = BatchBody.mixed(folder, "namesake", 1, 1, "birders", crew);
    api.put(batch.path(), batch.json().replace("\"w0\"", "\"anna\""));
    api.awaitLoaded(batch);

    assertThat(anna.lease(batch).status()).isEqualTo(204);
    assertThat(bob.lease(batch).status()).isEqualTo(200);
  }

  private static BatchBody opened(String job, int objects, int workersPerObject) {
    BatchBody batch = BatchBody.forGroups(folder, job, objects, workersPerObject, "\"birders\"");
    api.open(batch);
    return batch;
  }
}
