package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.audit.AuditLog;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OnePage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnEachDatabase
class AdminCallsTest extends OnePage {
  @Test
  void a_paused_batch_hands_out_nothing_until_it_is_resumed() {
    BatchBody batch = opened("held", 1, 1);
    String path = "/api/admin/batches/default/held/uid-1/3/";

    assertThat(admin.post(path + "pause").status()).isEqualTo(204);

    assertThat(anna.lease(batch).status()).isEqualTo(204);
    assertThat(line("held").path("state").asString()).isEqualTo("Paused");
    assertThat(admin.post(path + "resume").status()).isEqualTo(204);
    assertThat(anna.lease(batch).status()).isEqualTo(200);
    assertThat(line("held").path("state").asString()).isEqualTo("Open");
    assertThat(admin.post("/api/admin/batches/default/none/uid-1/3/pause").status()).isEqualTo(404);
    assertThat(admin.get("/api/admin/audit").json().findValuesAsString("what"))
        .contains("pause", "resume");
  }

  @Test
  void batches_are_counted() {
    BatchBody batch = opened("counted", 3, 1);
    anna.answer(anna.lease(batch).lease(), "owl");
    anna.post("/api/leases/" + anna.lease(batch).lease() + "/decline");

    JsonNode line = line("counted");

    assertThat(line.path("objects").asInt()).isEqualTo(3);
    assertThat(line.path("answered").asInt()).isEqualTo(1);
    assertThat(line.path("declined").asInt()).isEqualTo(1);
    assertThat(line.path("team").asString()).isEqualTo("counted-team");
  }

  @Test
  void workers_are_measured_by_their_answers() {
    BatchBody batch = opened("measured", 2, 2);
    for (String label : new String[] {"owl", "cat"}) {
      String annas = anna.lease(batch).lease();
      CLOCK.advance(Duration.ofSeconds(10));
      anna.answer(annas, label);
      String bobs = bob.lease(batch).lease();
      CLOCK.advance(Duration.ofSeconds(20));
      bob.answer(bobs, "owl");
    }

    JsonNode workers =
        admin.get("/api/admin/workers?namespace=default&team=" + batch.team()).json();

    assertThat(workers.toString())
        .isEqualTo(
            "[{\"worker\":\"anna\",\"name\":\"anna\",\"answered\":2,\"answeredToday\":2,"
                + "\"medianSeconds\":10.0,\"agreement\":0.5,\"declined\":0,"
                + "\"goldAnswered\":0,\"goldScore\":null},"
                + "{\"worker\":\"bob\",\"name\":\"bob\",\"answered\":2,\"answeredToday\":2,"
                + "\"medianSeconds\":20.0,\"agreement\":0.5,\"declined\":0,"
                + "\"goldAnswered\":0,\"goldScore\":null}]");
  }

  @Test
  void what_people_do_is_noted_once_and_read_from_the_newest() {
    BatchBody batch = opened("noted", 1, 1);
    String lease = anna.lease(batch).lease();
    anna.answer(lease, "owl");
    anna.answer(lease, "owl");
    service.browser().login("bob", "a guess");

    JsonNode audit = admin.get("/api/admin/audit").json();

    assertThat(audit.get(0).path("what").asString()).isEqualTo("login failed");
    assertThat(audit.get(0).path("who").asString()).isEqualTo("bob");
    assertThat(audit.toString()).doesNotContain("a guess", "secret");
    assertThat(audit.findValuesAsString("about").stream().filter(about -> about.contains("noted")))
        .containsExactly("default/noted/uid-1/3 object 0");
    assertThat(admin.get("/api/admin/audit?before=2026-01-01T00:00:00Z").json()).isEmpty();
    assertThat(admin.get("/api/admin/audit?before=yesterday").status()).isEqualTo(400);
  }

  @Test
  void old_lines_are_forgotten() {
    AuditLog log = service.bean(AuditLog.class);
    log.note("zoe", "login", "");

    log.forgetBefore(CLOCK.instant().plusSeconds(1));

    assertThat(admin.get("/api/admin/audit").json()).isEmpty();
  }

  private static JsonNode line(String job) {
    for (JsonNode line : admin.get("/api/admin/batches").json()) {
      if (line.path("job").asString().equals(job)) {
        return line;
      }
    }
    throw new AssertionError("there is no batch of " + job);
  }

  private static BatchBody opened(String job, int objects, int workersPerObject) {
    BatchBody batch = BatchBody.forGroups(folder, job, objects, workersPerObject, "\"birders\"");
    api.open(batch);
    return batch;
  }
}
