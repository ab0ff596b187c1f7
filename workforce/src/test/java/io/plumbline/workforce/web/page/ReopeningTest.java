package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.GoldFile;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@OnEachDatabase
class ReopeningTest extends SettledBatches {
  @Test
  void a_declined_object_is_given_to_the_same_team_once_more() {
    BatchBody batch = opened("again", 2, 2);
    String annas = decline(anna, batch, "too dark");
    String bobs = decline(bob, batch, "no bird");
    assertThat(unanswered(batch).toString())
        .isEqualTo(
            "[{\"object\":0,\"outcome\":\"Declined\",\"settledAt\":\"%s\","
                    .formatted(CLOCK.instant())
                + "\"image\":\"s3://d/0.png\",\"answers\":[],"
                + "\"reasons\":[\"too dark\",\"no bird\"]}]");

    assertThat(reopen(batch, 0).status()).isEqualTo(204);

    assertThat(unanswered(batch)).isEmpty();
    assertThat(progress(batch, "declined")).isZero();
    assertThat(anna.answer(annas, "owl").status()).isEqualTo(409);
    assertThat(bob.answer(bobs, "owl").status()).isEqualTo(409);
    answerAll(anna, batch);
    answerAll(bob, batch);
    api.awaitClosed(batch);
    batch.assertAnsweredBy(2);
    JsonNode audit = admin.get("/api/admin/audit").json();
    assertThat(audit.findValuesAsString("what")).contains("reopen");
    assertThat(audit.findValuesAsString("about")).contains("default/again/uid-1/3 object 0");
  }

  @Test
  void a_declined_object_may_be_declined_again() {
    BatchBody batch = opened("firmly", 2, 1);
    decline(anna, batch, "no");
    reopen(batch, 0);
    decline(anna, batch, "still not");

    assertThat(unanswered(batch).get(0).path("reasons").toString()).isEqualTo("[\"still not\"]");
    answerAll(anna, batch);
    api.awaitClosed(batch);
    assertThat(batch.responses().get(0)).contains("\"Declined\"");
  }

  @Test
  void an_object_that_more_workers_than_wanted_had_starts_with_as_many_as_wanted() {
    BatchBody batch = opened("many", 2, 2);
    decline(anna, batch, "no");
    Reply bobs = bob.lease(batch);
    api.post("/v1/leases/" + api.lease(batch.team(), "cleo").lease() + "/decline");
    bob.post("/api/leases/" + bobs.lease() + "/decline");
    assertThat(unanswered(batch)).hasSize(1);

    assertThat(reopen(batch, 0).status()).isEqualTo(204);

    answerAll(anna, batch);
    answerAll(bob, batch);
    api.awaitClosed(batch);
    batch.assertAnsweredBy(2);
  }

  @Test
  void an_object_that_simulated_workers_let_expire_ends_the_same_way_again() {
    SimulatedCrew crew = new SimulatedCrew(3, "0", "0", "0.5", "PT0S");
    BatchBody batch = BatchBody.simulated(folder, "expired", 30, 1, crew);
    api.put(batch.path(), batch.json().replace("PT0S", "PT0.1S"));
    Awaitility.await().until(() -> !unanswered(batch).isEmpty());
    long object = unanswered(batch).get(0).path("object").asLong();
    assertThat(unanswered(batch).get(0).path("outcome").asString()).isEqualTo("Expired");

    assertThat(reopen(batch, object).status()).isEqualTo(204);

    api.awaitClosed(batch);
    assertThat(batch.responses()).hasSize(batch.objects());
    assertThat(batch.responses().get((int) object / 10)).contains("\"Expired\"");
  }

  @Test
  void an_object_still_out_or_unknown_or_gold_is_not_re_opened() {
    BatchBody batch = BatchBody.forGroups(folder, "refused", 30, 1, "\"birders\"");
    api.open(batch, GoldFile.ofClasses(batch.folder(), 5).field("0.5"));
    Reply task = api.lease(batch.team(), "dora");
    while (GoldFile.numberOf(task.json()) >= 0) {
      api.answer(task.lease(), "owl");
      task = api.lease(batch.team(), "dora");
    }

    assertThat(reopen(batch, task.id()).detail())
        .isEqualTo(
            "object %d of batch default/refused/uid-1/3 is Open; only one that is Answered,"
                    .formatted(task.id())
                + " Declined or Expired can be re-opened");
    assertThat(reopen(batch, 7777).status()).isEqualTo(404);
    assertThat(reopen(batch, anyGold(batch)).status()).isEqualTo(404);
    assertThat(admin.post("/api/admin/batches/default/no/uid-1/3/objects/0/reopen").status())
        .isEqualTo(404);
    assertThat(anna.post(path(batch) + "/0/reopen").status()).isEqualTo(403);
    assertThat(anna.get(path(batch)).status()).isEqualTo(403);
    assertThat(admin.post(path(batch) + "/x/reopen").status()).isEqualTo(400);
  }

  private static long anyGold(BatchBody batch) {
    return service
        .bean(JdbcClient.class)
        .sql(
            "SELECT MIN(g.object_id) FROM gold_object g JOIN batch b ON b.id = g.batch_id"
                + " WHERE b.job = :job")
        .param("job", batch.job())
        .query(Long.class)
        .single();
  }

  @Test
  void a_batch_that_is_closed_or_is_to_be_is_left_as_it_is() {
    BatchBody closed = opened("closed", 1, 1);
    decline(anna, closed, "no");
    api.awaitClosed(closed);

    assertThat(reopen(closed, 0).status()).isEqualTo(409);
    assertThat(reopen(closed, 0).detail())
        .isEqualTo(
            "batch default/closed/uid-1/3 hands out no more tasks, so none of its objects can be"
                + " re-opened");
    assertThat(closed.responses().get(0)).contains("\"Declined\"");
  }

  @Test
  void an_object_is_re_opened_before_the_last_answer_closes_the_batch_or_not_at_all() {
    for (int round = 0; round < 10; round++) {
      BatchBody batch = opened("race-" + round, 2, 1);
      decline(anna, batch, "no");
      String last = bob.lease(batch).lease();

      CompletableFuture<Integer> answer =
          CompletableFuture.supplyAsync(() -> bob.answer(last, "owl").status());
      int reopened = reopen(batch, 0).status();

      assertThat(answer.join()).isEqualTo(204);
      if (reopened == 204) {
        assertThat(answer(anna, batch)).isTrue();
        api.awaitClosed(batch);
        batch.assertAnsweredBy(1);
      } else {
        assertThat(reopened).isEqualTo(409);
        api.awaitClosed(batch);
        assertThat(batch.responses().get(0)).contains("\"Declined\"");
      }
    }
  }

  private static String decline(Browser who, BatchBody batch, String reason) {
    String lease = who.lease(batch).lease();
    assertThat(
            who.post("/api/leases/" + lease + "/decline", "{\"reason\": \"" + reason + "\"}")
                .status())
        .isEqualTo(204);
    return lease;
  }

  private static boolean answer(Browser who, BatchBody batch) {
    Reply task = who.lease(batch);
    return task.status() == 200 && who.answer(task.lease(), "owl").status() == 204;
  }

  private static Reply reopen(BatchBody batch, long object) {
    return admin.post(path(batch) + "/" + object + "/reopen");
  }

  private static List<JsonNode> unanswered(BatchBody batch) {
    return admin
        .get(path(batch))
        .json()
        .path("objects")
        .valueStream()
        .filter(object -> !object.path("outcome").asString().equals("Answered"))
        .toList();
  }

  private static long progress(BatchBody batch, String field) {
    return api.get(batch.path()).json().path(field).asLong();
  }
}
