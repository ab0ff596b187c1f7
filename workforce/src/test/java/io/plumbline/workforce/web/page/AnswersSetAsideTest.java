package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnEachDatabase
class AnswersSetAsideTest extends SettledBatches {
  @Test
  void the_answers_of_a_re_opened_object_are_set_aside_and_others_are_asked() {
    BatchBody batch = opened("better", 2, 1);
    String annas = answer(anna, batch, "cat");

    assertThat(reopen(batch, 0, "").status()).isEqualTo(204);

    assertThat(answered(batch)).isZero();
    assertThat(anna.answer(annas, "cat").status()).isEqualTo(204);
    assertThat(anna.answer(annas, "owl").status()).isEqualTo(409);
    answerAll(anna, batch);
    assertThat(answered(batch)).isEqualTo(1);
    answerAll(bob, batch);
    api.awaitClosed(batch);
    batch.assertAnsweredBy(1);
    assertThat(batch.responses().get(0)).contains("bob").doesNotContain("anna");
    assertThat(found(batch, "?find=0").findValuesAsString("standing"))
        .containsExactly("SetAside", "Counts");
    assertThat(ids(batch, "?worker=anna")).containsExactly(10L);
    assertThat(worker(batch, "anna").path("answered").asInt()).isEqualTo(2);
  }

  @Test
  void whoever_declined_a_re_opened_object_may_be_asked_again_and_the_declines_count_no_more() {
    BatchBody batch = opened("third", 2, 2);
    anna.post("/api/leases/" + anna.lease(batch).lease() + "/decline", "{\"reason\": \"odd\"}");
    answer(bob, batch, "cat");
    api.answer(api.lease(batch.team(), "cleo").lease(), "emu");
    assertThat(ids(batch, "?outcome=Answered")).containsExactly(0L);

    assertThat(reopen(batch, 0, "").status()).isEqualTo(204);

    answerAll(bob, batch);
    answerAll(anna, batch);
    api.answer(api.lease(batch.team(), "dora").lease(), "owl");
    api.awaitClosed(batch);
    batch.assertAnsweredBy(2);
    assertThat(batch.responses().get(0)).contains("anna", "dora").doesNotContain("bob", "cleo");
    assertThat(found(batch, "?find=0").path("objects").get(0).path("reasons")).isEmpty();
  }

  @Test
  void an_object_is_re_opened_once_by_two_calls_and_never_beyond_what_was_seen() {
    BatchBody batch = opened("twice", 2, 1);
    answer(anna, batch, "cat");
    String seen = "?settledAt=" + settledAt(batch, 0);
    assertThat(reopen(batch, 0, seen).status()).isEqualTo(204);
    assertThat(reopen(batch, 0, seen).status()).isEqualTo(204);
    assertThat(reopenings("twice")).isEqualTo(1);
    CLOCK.advance(Duration.ofSeconds(1));
    answer(bob, batch, "owl");

    assertThat(reopen(batch, 0, seen).detail())
        .isEqualTo(
            "object 0 of batch default/twice/uid-1/3 was re-opened and settled since; look at it"
                + " again");
    assertThat(reopen(batch, 0, "?settledAt=yesterday").status()).isEqualTo(400);
    assertThat(reopen(batch, 0, "?settledAt=" + settledAt(batch, 0)).status()).isEqualTo(204);
    assertThat(reopenings("twice")).isEqualTo(2);
  }

  @Test
  void an_object_that_ends_declined_after_its_answer_was_set_aside_is_re_opened_for_the_decliner() {
    BatchBody batch = opened("stubborn", 2, 1);
    answer(anna, batch, "cat");
    reopen(batch, 0, "");
    bob.post("/api/leases/" + bob.lease(batch).lease() + "/decline", "{\"reason\": \"no\"}");
    assertThat(ids(batch, "?outcome=Declined")).containsExactly(0L);

    assertThat(reopen(batch, 0, "").status()).isEqualTo(204);

    answerAll(anna, batch);
    answerAll(bob, batch);
    api.awaitClosed(batch);
    assertThat(batch.responses().get(0)).contains("bob").doesNotContain("anna");
  }

  @Test
  void a_simulated_colleague_comes_next_and_when_none_is_left_the_object_stays_answered() {
    SimulatedCrew crew = new SimulatedCrew(1, "0", "0", "0", "PT0S");
    BatchBody batch = BatchBody.mixed(folder, "crew", 2, 1, "birders", crew);
    api.open(batch);
    answer(anna, batch, "cat");

    assertThat(reopen(batch, 0, "").status()).isEqualTo(204);

    Awaitility.await().until(() -> answered(batch) == 1);
    assertThat(found(batch, "").findValuesAsString("standing"))
        .containsExactly("SetAside", "Counts");
    assertThat(reopen(batch, 0, "").detail())
        .isEqualTo(
            "everybody who works on batch default/crew/uid-1/3 was asked about object 0, so nobody"
                + " is left to ask");
  }

  @Test
  void a_re_opened_object_that_nobody_answers_until_the_end_has_no_answer() {
    BatchBody batch = opened("late", 2, 1);
    answer(anna, batch, "cat");
    reopen(batch, 0, "");

    api.post(batch.path() + "/close");

    api.awaitClosed(batch);
    assertThat(batch.responses().get(0)).contains("\"Expired\"").doesNotContain("anna");
  }

  private static Reply reopen(BatchBody batch, long object, String query) {
    return admin.post(path(batch) + "/" + object + "/reopen" + query);
  }

  private static String settledAt(BatchBody batch, long object) {
    return found(batch, "?find=" + object).path("objects").get(0).path("settledAt").asString();
  }

  private static long reopenings(String job) {
    return admin
        .get("/api/admin/audit")
        .json()
        .valueStream()
        .filter(line -> line.path("what").asString().equals("reopen"))
        .filter(line -> line.path("about").asString().contains("/" + job + "/"))
        .count();
  }

  private static JsonNode worker(BatchBody batch, String id) {
    return admin
        .get("/api/admin/workers?namespace=default&team=" + batch.team())
        .json()
        .valueStream()
        .filter(line -> line.path("worker").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long answered(BatchBody batch) {
    return api.get(batch.path()).json().path("answered").asLong();
  }
}
