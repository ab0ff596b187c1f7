package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.OpenApi;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class PortsTest {
  @TempDir static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    Database.Access h2 =
        new Database.Access("jdbc:h2:file:" + folder.resolve("database"), "sa", "");
    service =
        RunningService.startWithPage(
            h2, Clock.systemUTC(), new FileObjectStore(), AccountsFile.setting(folder));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/healthz",
        "/v1/batches/default/birds/u/1",
        "/v1/batches/default/birds/u/1/close",
        "/%76%31/batches/default/birds/u/1",
        "/v1;a=b/batches/default/birds/u/1",
        "//v1/batches/default/birds/u/1",
        "/api/../v1/batches/default/birds/u/1",
      })
  void the_clusters_calls_are_not_on_the_pages_port(String path) {
    Reply reply = service.browser().get(path);

    assertThat(reply.status()).isIn(400, 404);
    assertThat(reply.text()).doesNotContain("there is no batch", "objects", "\"ok\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/index.html",
        "/api/session",
        "/%61pi/session",
        "/api/admin/audit",
        "/login/oidc",
        "/login",
        "/error"
      })
  void the_pages_calls_are_not_on_the_clusters_port(String path) {
    Reply reply = service.api().get(path);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.detail()).isEqualTo("there is nothing here");
  }

  @Test
  void a_login_on_the_clusters_port_is_not_there_either() {
    assertThat(service.api().post("/api/login", "{}").status()).isEqualTo(404);
  }

  @Test
  void the_clusters_port_answers_as_ever_without_a_cookie() {
    Reply reply = service.api().get("/healthz");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Set-Cookie")).isEmpty();
  }

  @Test
  void every_call_is_documented_and_every_documented_call_is_there() {
    Set<String> calls = new TreeSet<>(Set.of("GET /login/oidc", "GET /login/oidc/callback"));
    service
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping
                    .getPatternValues()
                    .forEach(
                        path ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(method -> calls.add(method + " " + path))));

    assertThat(OpenApi.ofTheService().calls()).isEqualTo(calls);
  }

  @Test
  void browsers_are_told_to_run_nothing_from_elsewhere() {
    Reply reply = service.browser().get("/api/session");

    assertThat(reply.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'self'; img-src 'self' blob:; style-src 'self'; script-src 'self';"
                + " object-src 'none'; frame-ancestors 'none'; base-uri 'none'");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(reply.header("Cache-Control")).contains("no-store");
  }

  @Test
  void without_a_page_there_is_one_port() {
    Database.Access h2 = new Database.Access("jdbc:h2:file:" + folder.resolve("alone"), "sa", "");
    try (RunningService alone = RunningService.start(h2)) {
      assertThat(alone.api().get("/api/session").status()).isEqualTo(404);
      assertThat(alone.api().get("/healthz").status()).isEqualTo(200);
    }
  }
}
