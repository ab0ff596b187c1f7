package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.MovableClock;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallLimitTest {
  private static final String WORK = "/api/teams/default/none/work";
  private static final String BATCH = "/v1/batches/default/none/uid-1/1";
  private static final MovableClock CLOCK = new MovableClock();
  @TempDir static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = start("10");
  }

  private static RunningService start(String person) {
    return RunningService.startWithPage(
        new Database.Access("jdbc:h2:file:" + folder.resolve("database" + person), "sa", ""),
        CLOCK,
        new FileObjectStore(),
        AccountsFile.setting(folder),
        "--plumbline.limits.person=" + person,
        "--plumbline.limits.visitor=20",
        "--plumbline.limits.program=5",
        "--plumbline.limits.operator=30");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void rest() {
    CLOCK.advance(Duration.ofMinutes(2));
  }

  @Test
  void a_person_is_refused_beyond_the_limit_in_all_windows_and_let_through_after_the_time() {
    Browser anna = service.browser().loggedInAs("anna");
    Browser annas = service.browser().loggedInAs("anna");
    Browser bob = service.browser().loggedInAs("bob");

    // Each login has asked for its token once.
    assertThat(callsUntilRefused(() -> anna.get(WORK))).isEqualTo(8);

    Reply refused = annas.get("/api/session");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(refused.detail()).isEqualTo("there were too many calls; wait a while");
    assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(anna.post("/api/leases/x/release").status()).isEqualTo(429);
    assertThat(bob.get(WORK).status()).isEqualTo(403);
    CLOCK.advance(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After"))));
    assertThat(anna.get(WORK).status()).isEqualTo(403);
  }

  @Test
  void who_is_not_logged_in_counts_by_address_and_nobody_else_at_it_suffers() {
    Browser anna = service.browser().loggedInAs("anna").with("X-Forwarded-For", "203.0.113.7");
    Browser nobody = service.browser().with("X-Forwarded-For", "203.0.113.7");

    assertThat(callsUntilRefused(() -> nobody.get(WORK))).isEqualTo(20);

    Browser forger =
        service
            .browser()
            .with("X-Forwarded-For", "203.0.113.7")
            .with("Cookie", "plumbline=Zm9yY2Vk");
    assertThat(forger.get("/api/session").status()).isEqualTo(429);
    assertThat(nobody.post("/api/login", "{}").status()).isEqualTo(429);
    assertThat(nobody.get("/%61pi/session").status()).isEqualTo(429);
    assertThat(nobody.get("/").status()).isNotEqualTo(429);
    assertThat(anna.get(WORK).status()).isEqualTo(403);
    assertThat(nobody.with("X-Forwarded-For", "203.0.113.8").get("/api/session").status())
        .isEqualTo(200);
  }

  @Test
  void a_program_that_takes_tasks_too_often_is_refused_and_the_operator_beside_it_is_not() {
    assertThat(callsUntilRefused(() -> service.api().lease("none", "ann"))).isEqualTo(5);
    assertThat(service.api().answer("x", "owl").status()).isEqualTo(429);

    assertThat(callsUntilRefused(() -> service.api().get(BATCH))).isEqualTo(30);

    Reply refused = service.api().put(BATCH, "{}");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("3");
    for (int n = 0; n < 100; n++) {
      assertThat(service.api().get("/healthz").status()).isEqualTo(200);
    }
    CLOCK.advance(Duration.ofSeconds(3));
    assertThat(service.api().get(BATCH).status()).isEqualTo(404);
  }

  @Test
  void a_limit_below_nothing_ends_the_start_with_a_sentence() {
    assertThatThrownBy(() -> start("-1"))
        .rootCause()
        .hasMessage(
            "PLUMBLINE_LIMIT_PERSON is -1; it is a number of calls a minute, or 0 for any number.");
  }

  private static int callsUntilRefused(Supplier<Reply> call) {
    int calls = 0;
    while (call.get().status() != 429) {
      calls++;
    }
    return calls;
  }
}
