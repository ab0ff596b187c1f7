package io.plumbline.workforce.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneService;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may try who should not. */
@OnEachDatabase
class RefusedTest extends OneService {
  private static Browser anna;
  private static Browser bob;
  private static Browser carl;

  @BeforeParameterizedClassInvocation
  static void start(Database database) {
    share(
        RunningService.startWithPage(
            database.of(folder),
            Clock.systemUTC(),
            new FileObjectStore(),
            AccountsFile.setting(folder)));
    anna = service.browser().loggedInAs("anna");
    bob = service.browser().loggedInAs("bob");
    carl = service.browser().loggedInAs("carl");
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/teams/default/t/work",
    "POST,/api/teams/default/t/tasks/lease",
    "GET,/api/leases/x/draft",
    "PUT,/api/leases/x/draft",
    "POST,/api/leases/x/answer",
    "POST,/api/leases/x/decline",
    "POST,/api/leases/x/release",
    "GET,/api/images/x",
    "GET,/api/console/jobs",
    "GET,/api/console/jobs/default/j",
    "GET,/api/console/jobs/default/j/looks/1",
    "GET,/api/console/jobs/default/j/labels",
    "GET,/api/console/jobs/default/j/automatic",
    "GET,/api/console/jobs/default/j/uncertain",
    "GET,/api/console/jobs/default/j/preview",
    "GET,/api/console/images/default/j",
    "GET,/api/admin/batches",
    "GET,/api/admin/workers",
    "GET,/api/admin/audit",
    "POST,/api/admin/batches/default/j/u/1/pause",
    "POST,/api/admin/batches/default/j/u/1/resume",
    "GET,/api/admin/batches/default/j/u/1/objects",
    "POST,/api/admin/batches/default/j/u/1/objects/0/reopen",
    "POST,/api/logout"
  })
  void nobody_does_anything_without_a_login(String method, String path) {
    Browser nobody = service.browser();
    nobody.refreshToken();

    Reply reply =
        switch (method) {
          case "GET" -> nobody.get(path);
          case "PUT" -> nobody.put(path, "{}".getBytes(UTF_8));
          default -> nobody.post(path, "{}");
        };

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.detail()).isEqualTo("log in first");
  }

  @Test
  void a_team_that_is_somebody_elses_looks_like_one_that_is_not_there() {
    BatchBody batch = opened("foreign", 1, 1);

    Reply foreign = carl.lease(batch);
    Reply nowhere = carl.post("/api/teams/default/no-such-team/tasks/lease");

    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.detail()).isEqualTo(nowhere.detail());
    assertThat(carl.get("/api/teams/default/" + batch.team() + "/work").status()).isEqualTo(403);
    assertThat(carl.get("/api/session").json().path("teams")).isEmpty();
  }

  @Test
  void a_team_of_simulated_workers_alone_is_open_to_nobody() {
    BatchBody batch = BatchBody.forPeople(folder, "closed-team", 1, 1);
    api.open(batch);

    assertThat(anna.lease(batch).status()).isEqualTo(403);
  }

  @Test
  void a_lease_that_is_somebody_elses_looks_like_one_that_was_never_given() {
    BatchBody batch = opened("theirs", 1, 1);
    String lease = anna.lease(batch).lease();

    for (String call : new String[] {"answer", "decline", "release"}) {
      Reply theirs = bob.post("/api/leases/" + lease + "/" + call, ANSWER);
      Reply never = bob.post("/api/leases/6f0c/" + call, ANSWER);
      assertThat(theirs.status()).isEqualTo(403);
      assertThat(theirs.detail()).isEqualTo(never.detail());
      assertThat(never.status()).isEqualTo(403);
    }
    assertThat(bob.get("/api/leases/" + lease + "/draft").status()).isEqualTo(403);
    assertThat(bob.put("/api/leases/" + lease + "/draft", "1".getBytes(UTF_8)).status())
        .isEqualTo(403);
    assertThat(anna.answer(lease, "owl").status()).isEqualTo(204);
    assertThat(bob.answer(lease, "owl").status()).isEqualTo(403);
  }

  private static final String ANSWER =
      "{\"answerContent\": {\"crowd-image-classifier\": {\"label\": \"owl\"}}}";

  @Test
  void a_lease_that_was_given_back_is_still_nobody_elses_business() {
    BatchBody batch = opened("given-back", 1, 1);
    String lease = anna.lease(batch).lease();
    anna.post("/api/leases/" + lease + "/release");

    assertThat(anna.answer(lease, "owl").status()).isEqualTo(409);
    assertThat(bob.answer(lease, "owl").status()).isEqualTo(403);
  }

  @Test
  void an_unsafe_call_without_the_token_is_refused() {
    BatchBody batch = opened("forged", 1, 1);
    String lease = bob.lease(batch).lease();
    bob.without("X-XSRF-TOKEN");

    assertThat(bob.answer(lease, "owl").detail())
        .isEqualTo("the token of /api/session is missing or old");
    assertThat(bob.with("X-XSRF-TOKEN", "forged").answer(lease, "owl").status()).isEqualTo(403);
    assertThat(service.browser().post("/api/login", "{}").status()).isEqualTo(403);

    bob.refreshToken();
    assertThat(bob.answer(lease, "owl").status()).isEqualTo(204);
  }

  @Test
  void script_in_labels_titles_and_reasons_stays_data() {
    String script = "<script>alert(1)</script>";
    BatchBody batch = BatchBody.forGroups(folder, "hostile", 1, 1, "\"birders\"");
    api.put(batch.path(), batch.json().replace("Name the animal", script));
    api.awaitLoaded(batch);

    Reply task = anna.lease(batch);

    assertThat(task.contentType()).isEqualTo("application/json");
    assertThat(task.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(task.json().path("title").asString()).isEqualTo(script);
    Reply refused = anna.answer(task.lease(), script);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.status()).isEqualTo(400);
  }

  @Test
  void a_text_with_script_in_it_stays_data() {
    BatchBody batch =
        BatchBody.forGroups(folder, "texts", 1, 1, "\"birders\"")
            .ofType("TextClassification")
            .writeManifest(
                "{\"id\": 0, \"dataObject\": {\"source\": \"<img src=x onerror=alert(1)>\"}}\n");
    api.open(batch);

    assertThat(anna.lease(batch).json().path("object").toString())
        .isEqualTo("{\"text\":\"<img src=x onerror=alert(1)>\"}");
  }

  @Test
  void a_body_that_is_too_long_is_refused() {
    BatchBody batch = opened("long", 1, 1);
    String lease = bob.lease(batch).lease();
    byte[] tooLong = ("\"" + "x".repeat(8 << 20) + "\"").getBytes(UTF_8);

    assertThat(bob.put("/api/leases/" + lease + "/draft", tooLong).status()).isEqualTo(413);
    assertThat(
            bob.post(
                    "/api/leases/" + lease + "/answer",
                    "{\"answerContent\": \"" + "x".repeat(8 << 20) + "\"}")
                .status())
        .isEqualTo(413);
    assertThat(bob.answer(lease, "owl").status()).isEqualTo(204);
  }

  @Test
  void a_login_with_a_long_body_is_refused_before_it_is_read() {
    assertThat(service.browser().login("x".repeat(10_000), "y").status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/batches",
        "/api/admin/audit",
        "/api/admin/workers?namespace=default&team=t",
        "/api/admin/batches/default/j/u/1/objects"
      })
  void whoever_does_not_administer_sees_nothing_of_it(String path) {
    assertThat(anna.get(path).status()).isEqualTo(403);
  }

  @Test
  void whoever_does_not_administer_pauses_nothing() {
    BatchBody batch = opened("unpaused", 1, 1);

    Reply reply = anna.post("/api/admin/batches/default/unpaused/uid-1/3/pause");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(bob.lease(batch).status()).isEqualTo(200);
  }

  private static BatchBody opened(String job, int objects, int workersPerObject) {
    BatchBody batch = BatchBody.forGroups(folder, job, objects, workersPerObject, "\"birders\"");
    api.open(batch);
    return batch;
  }
}
