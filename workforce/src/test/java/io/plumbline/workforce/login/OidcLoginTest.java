package io.plumbline.workforce.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.OidcProvider;
import io.plumbline.workforce.fixture.OnPostgres;
import io.plumbline.workforce.fixture.PostgresServer;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@OnPostgres
@EnabledIf(
    value = "io.plumbline.workforce.fixture.OidcProvider#canRun",
    disabledReason = "npm, which brings the provider, is not on this machine")
class OidcLoginTest {
  @TempDir static Path folder;
  private static OidcProvider provider;
  private static RunningService service;
  private static RunningService replica;

  @BeforeAll
  static void start(PostgresServer postgres) throws Exception {
    provider = OidcProvider.start();
    Database.Access database = postgres.of(folder);
    service = startService(database, provider.issuer());
    replica = startService(database, provider.issuer());
  }

  private static RunningService startService(Database.Access database, String issuer) {
    return RunningService.startWithPage(
        database,
        Clock.systemUTC(),
        new FileObjectStore(),
        AccountsFile.setting(folder),
        "--plumbline.oidc.issuer=" + issuer,
        "--plumbline.oidc.client-id=plumbline",
        "--plumbline.oidc.client-secret=a-secret-for-tests-alone",
        "--plumbline.oidc.scopes=profile groups",
        "--plumbline.oidc.admin-group=label-admins",
        "--plumbline.oidc.name=Company login");
  }

  @AfterAll
  static void stop() {
    service.close();
    replica.close();
    provider.close();
  }

  @Test
  void a_person_logs_in_at_the_provider_and_is_in_the_groups_that_it_tells() {
    BatchBody batch = BatchBody.forGroups(folder, "federated", 1, 1, "\"birders\"");
    service.api().open(batch);
    Browser browser = service.browser();

    Reply last = logIn(browser, "sub-of-ada");

    assertThat(last.status()).as(last.text()).isIn(200, 404);
    JsonNode session = browser.get("/api/session").json();
    assertThat(session.path("worker").toString())
        .isEqualTo("{\"id\":\"sub-of-ada\",\"name\":\"Ada A.\"}");
    assertThat(session.path("admin").asBoolean()).isFalse();
    browser.refreshToken();
    assertThat(browser.answer(browser.lease(batch).lease(), "owl").status()).isEqualTo(204);
    service.api().awaitClosed(batch);
    assertThat(batch.responses().get(0)).contains("\"workerId\":\"sub-of-ada\"");
  }

  @Test
  void the_admin_group_administers() {
    Browser browser = service.browser();

    logIn(browser, "sub-of-max");

    assertThat(browser.get("/api/admin/audit").status()).isEqualTo(200);
  }

  @Test
  void whoever_is_in_no_group_has_no_team() {
    Browser browser = service.browser();

    logIn(browser, "sub-of-eve");

    assertThat(browser.get("/api/session").json().path("teams")).isEmpty();
    assertThat(browser.get("/api/admin/audit").status()).isEqualTo(403);
  }

  @Test
  void a_login_that_began_at_one_replica_ends_at_another() {
    Browser browser = service.browser();
    Reply atProvider = browser.get("/login/oidc");

    Reply code = authenticate(browser, atProvider.header("Location"), "sub-of-ada");
    URI callback = URI.create(code.header("Location"));
    browser.at(replica).get(callback.getPath() + "?" + callback.getRawQuery());

    assertThat(browser.get("/api/session").json().path("worker").path("id").asString())
        .isEqualTo("sub-of-ada");
  }

  @Test
  void a_callback_that_nobody_asked_for_logs_nobody_in() {
    Browser browser = service.browser();

    Reply reply = browser.get("/login/oidc/callback?code=abc&state=def");

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("Location")).endsWith("/?login=failed");
    assertThat(browser.get("/api/session").json().has("worker")).isFalse();
  }

  @Test
  void a_person_with_the_id_of_a_local_account_is_not_let_in() {
    Browser browser = service.browser();

    logIn(browser, "anna");

    assertThat(browser.get("/api/session").json().has("worker")).isFalse();
  }

  @Test
  void the_request_to_the_provider_has_a_pkce_challenge_a_state_and_a_nonce() {
    Reply reply = service.browser().get("/login/oidc");

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("Location"))
        .startsWith(provider.issuer() + "/auth?")
        .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
        .contains("response_type=code")
        .doesNotContain("secret");
  }

  @Test
  void a_provider_that_is_away_keeps_nobody_from_logging_in_otherwise() {
    try (RunningService alone = startService(new H2(folder).access(), "http://localhost:1")) {
      Browser browser = alone.browser();

      assertThat(browser.get("/login/oidc").header("Location")).endsWith("/?login=failed");
      assertThat(browser.loggedInAs("anna").get("/api/session").json().has("worker")).isTrue();
    }
  }

  private record H2(Path folder) {
    Database.Access access() {
      return new Database.Access("jdbc:h2:file:" + folder.resolve("alone"), "sa", "");
    }
  }

  private static Reply logIn(Browser browser, String sub) {
    Reply form = browser.get("/login/oidc");
    Reply code = authenticate(browser, form.header("Location"), sub);
    return browser.visit(code.header("Location"));
  }

  /** Types the name and agrees, as in a browser; the redirect back with the code. */
  private static Reply authenticate(Browser browser, String authorization, String sub) {
    String login = until(browser, browser.get(authorization), "/interaction/");
    Reply typed = browser.submit(login, "prompt=login&login=" + sub + "&password=any");
    String consent = until(browser, typed, "/interaction/");
    Reply agreed = browser.submit(consent, "prompt=consent");
    return browser.get(agreed.header("Location"));
  }

  /** Follows redirects until one leads to such a page; its address. */
  private static String until(Browser browser, Reply reply, String page) {
    Reply now = reply;
    while (now.status() / 100 == 3 && !now.header("Location").contains(page)) {
      now = browser.get(now.header("Location"));
    }
    assertThat(now.header("Location")).as(now.text()).contains(page);
    return now.header("Location");
  }
}
