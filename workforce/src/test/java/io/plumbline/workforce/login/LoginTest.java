package io.plumbline.workforce.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.MovableClock;
import io.plumbline.workforce.fixture.OnPostgres;
import io.plumbline.workforce.fixture.PostgresServer;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.net.HttpCookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnPostgres
class LoginTest {
  private static final MovableClock CLOCK = new MovableClock();
  @TempDir static Path folder;
  private Database.Access database;
  private String accounts;
  private RunningService service;

  @BeforeEach
  void start(PostgresServer postgres) {
    database = postgres.of(folder);
    // Replicas have one file: another hash of the same password ends the sessions.
    accounts = AccountsFile.setting(folder);
    service = startReplica();
    // Tries of the test before count no more.
    CLOCK.advance(Duration.ofHours(1));
  }

  private RunningService startReplica() {
    return RunningService.startWithPage(database, CLOCK, new FileObjectStore(), accounts);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void whoever_guesses_is_told_nothing_and_soon_has_to_wait() {
    Browser guesser = service.browser();

    Reply wrongPassword = guesser.login("anna", "owl");
    Reply wrongName = guesser.login("nobody", "owl");

    assertThat(wrongPassword.status()).isEqualTo(401);
    assertThat(wrongPassword.detail()).isEqualTo("the name or the password is wrong");
    assertThat(wrongName.text()).isEqualTo(wrongPassword.text());
    for (int n = 1; n < 10; n++) {
      assertThat(guesser.login("anna", "owl" + n).status()).isEqualTo(401);
    }
    Reply tooOften = guesser.login("anna", AccountsFile.password("anna"));
    assertThat(tooOften.status()).isEqualTo(429);
    assertThat(Long.parseLong(tooOften.header("Retry-After"))).isBetween(1L, 901L);

    CLOCK.advance(Duration.ofMinutes(16));
    assertThat(guesser.login("anna", AccountsFile.password("anna")).status()).isEqualTo(204);
  }

  @Test
  void an_address_that_tries_many_names_has_to_wait_too_at_every_replica() {
    try (RunningService replica = startReplica()) {
      Browser guesser = service.browser();
      for (int n = 0; n < 50; n++) {
        assertThat(guesser.login("name" + n, "owl").status()).isEqualTo(401);
      }

      assertThat(replica.browser().login("bob", AccountsFile.password("bob")).status())
          .isEqualTo(429);
    }
  }

  @Test
  void a_login_that_is_right_counts_for_nothing() {
    for (int n = 0; n < 12; n++) {
      assertThat(service.browser().login("anna", AccountsFile.password("anna")).status())
          .isEqualTo(204);
    }
  }

  @Test
  void the_sessions_cookie_is_kept_from_scripts_and_other_sites_and_changes_with_the_login() {
    Browser browser = service.browser();
    browser.with("Cookie", "plumbline=Zm9yY2Vk");

    browser.refreshToken();
    browser.without("Cookie");
    Reply reply = browser.login("anna", AccountsFile.password("anna"));

    assertThat(reply.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("plumbline=")
                    .contains("HttpOnly", "SameSite=Lax")
                    .doesNotContain("Zm9yY2Vk", "Secure"));
  }

  @Test
  void behind_a_proxy_that_speaks_https_cookies_are_for_https_alone() {
    Browser browser = service.browser();
    // The token's cookie by http: this browser keeps those of https to itself.
    browser.refreshToken();
    browser.with("X-Forwarded-Proto", "https");

    Reply reply =
        browser.with("X-Forwarded-For", "203.0.113.7").login("anna", AccountsFile.password("anna"));

    assertThat(reply.headers().allValues("Set-Cookie")).isNotEmpty();
    assertThat(reply.headers().allValues("Set-Cookie").get(0)).contains("Secure");
    assertThat(reply.header("Strict-Transport-Security")).isNotEmpty();
  }

  @Test
  void a_session_id_from_before_the_login_is_worth_nothing_after_it() {
    Browser browser = service.browser().loggedInAs("anna");
    String before = cookie(browser);

    browser.loggedInAs("anna");

    assertThat(cookie(browser)).isNotEqualTo(before);
    Browser thief = service.browser().with("Cookie", "plumbline=" + before);
    assertThat(thief.get("/api/session").json().has("worker")).isFalse();
  }

  @Test
  void replicas_share_sessions_and_a_logout_holds_at_all_of_them() {
    try (RunningService replica = startReplica()) {
      Browser browser = service.browser().loggedInAs("anna");
      String session = cookie(browser);
      assertThat(browser.at(replica).get("/api/session").json().has("worker")).isTrue();

      assertThat(browser.post("/api/logout").status()).isEqualTo(204);

      Browser thief = service.browser().with("Cookie", "plumbline=" + session);
      assertThat(thief.get("/api/session").json().has("worker")).isFalse();
      assertThat(browser.at(service).get("/api/session").json().has("worker")).isFalse();
    }
  }

  @Test
  void twelve_hours_after_the_login_everybody_logs_in_again() {
    Browser browser = service.browser().loggedInAs("anna");

    CLOCK.advance(Duration.ofHours(12).plusSeconds(1));

    assertThat(browser.get("/api/session").json().has("worker")).isFalse();
  }

  @Test
  void an_account_that_changed_its_password_or_went_is_logged_out_by_the_new_start() {
    Browser anna = service.browser().loggedInAs("anna");
    Browser bob = service.browser().loggedInAs("bob");
    String lines = AccountsFile.line("anna", "birders") + AccountsFile.line("carl", "birders");

    try (RunningService restarted =
        RunningService.startWithPage(
            database,
            CLOCK,
            new FileObjectStore(),
            AccountsFile.write(folder.resolve("new"), lines))) {
      // Hashed anew, as by whoever sets a new password.
      assertThat(anna.at(restarted).get("/api/session").json().has("worker")).isFalse();
      assertThat(bob.at(restarted).get("/api/session").json().has("worker")).isFalse();
    }
  }

  private static String cookie(Browser browser) {
    List<HttpCookie> session =
        browser.cookies().stream().filter(c -> c.getName().equals("plumbline")).toList();
    assertThat(session).hasSize(1);
    return session.get(0).getValue();
  }
}
