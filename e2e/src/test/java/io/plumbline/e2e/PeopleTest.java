package io.plumbline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * People with local accounts, on the page of the installed service: over HTTP, through its Service,
 * as their browsers do.
 */
@Tag("loop")
class PeopleTest {
  private static final String TEAM = PeoplesRelease.OWNED + "/readers";
  private static final String OTHER_TEAM = PeoplesRelease.OTHER + "/readers";
  private static final int BATCHES = 2;
  private static final int ANSWERS = 2 * PeoplesRelease.OBJECTS;
  private static final int SOME = 6;
  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");

  private static PeoplesRelease release;

  @BeforeAll
  static void install() throws IOException {
    release = new PeoplesRelease();
  }

  @AfterAll
  static void close() {
    release.close();
  }

  @Test
  void the_page_comes_with_all_its_files_and_tells_browsers_what_to_refuse() {
    PageBrowser nobody = release.browser();

    Reply page = nobody.get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Permissions-Policy")).contains("camera=()");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    List<String> files = FILE.matcher(page.text()).results().map(file -> file.group(1)).toList();
    assertThat(files).anyMatch(file -> file.endsWith(".js")).anyMatch(f -> f.endsWith(".css"));
    assertThat(files).map(nobody::get).extracting(Reply::status).containsOnly(200);
    assertThat(nobody.get("/v1/batches/people").status()).isEqualTo(404);
  }

  @Test
  void a_login_needs_the_right_password_and_the_token_of_the_session() {
    PageBrowser anna = release.browser();

    assertThat(anna.session().at("/logins/0/kind").asText()).isEqualTo("password");
    assertThat(anna.loginAsItIs("anna", release.password("anna")).status()).isEqualTo(403);
    assertThat(anna.login("anna", release.password("ben")).status()).isEqualTo(401);
    assertThat(anna.get("/api/teams/" + TEAM + "/work").status()).isEqualTo(401);

    Reply right = anna.login("anna", release.password("anna"));

    assertThat(right.status()).isEqualTo(204);
    assertThat(right.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    assertThat(anna.session().at("/worker/id").asText()).isEqualTo("anna");
  }

  @Test
  void a_picture_opens_for_who_holds_its_task_and_no_longer_than_that() throws IOException {
    Pictures pictures = pictures(release.other());
    PageBrowser anna = release.browserOf("anna");
    PageBrowser ben = release.browserOf("ben");
    assertThat(anna.teams()).contains(OTHER_TEAM);
    JsonNode before = anna.get("/api/teams/" + OTHER_TEAM + "/work").json();
    JsonNode task = anna.post("/api/teams/" + OTHER_TEAM + "/tasks/lease", "").json();
    String link = task.at("/object/image").asText();

    Reply picture = anna.get(link);

    assertThat(picture.status()).isEqualTo(200);
    assertThat(picture.header("Content-Type")).isEqualTo("image/png");
    assertThat(picture.header("Content-Security-Policy")).contains("sandbox");
    assertThat(anna.get(altered(link)).status()).isEqualTo(403);
    assertThat(ben.get(link).status()).isEqualTo(403);
    assertThat(release.browser().get(link).status()).isEqualTo(401);

    String shows = pictures.shown(picture.body()).shows();
    String lease = task.path("lease").asText();
    assertThat(Reader.answer(ben, lease, shows).status()).isEqualTo(403);
    assertThat(Reader.answer(anna, lease, shows).status()).isEqualTo(204);

    JsonNode after = anna.get("/api/teams/" + OTHER_TEAM + "/work").json();
    assertThat(after.path("answeredToday").asInt() - before.path("answeredToday").asInt())
        .isEqualTo(1);
    assertThat(before.at("/jobs/0/open").asInt() - after.at("/jobs/0/open").asInt()).isEqualTo(1);
    assertThat(anna.get(link).status()).isEqualTo(403);
  }

  @Test
  void who_is_in_no_team_sees_no_task() {
    release.other();
    PageBrowser carla = release.browserOf("carla");

    assertThat(carla.teams()).isEmpty();
    assertThat(carla.get("/api/teams/" + OTHER_TEAM + "/work").status()).isEqualTo(403);
    assertThat(carla.post("/api/teams/" + OTHER_TEAM + "/tasks/lease", "").status()).isEqualTo(403);
    assertThat(carla.get("/api/admin/batches").status()).isEqualTo(403);
  }

  @Test
  void owners_see_the_jobs_of_their_namespaces_and_nobody_else_does() {
    release.other();
    PageBrowser olga = release.browserOf("olga");
    PageBrowser anna = release.browserOf("anna");

    assertThat(olga.session().path("console").asBoolean()).isTrue();
    assertThat(olga.get("/api/console/jobs").json().path("jobs"))
        .extracting(job -> job.path("namespace").asText() + "/" + job.path("job").asText())
        .containsExactly(PeoplesRelease.OWNED + "/digits");
    assertThat(seen(olga, PeoplesRelease.OTHER, "").status()).isEqualTo(403);
    assertThat(anna.session().path("console").asBoolean()).isFalse();
    assertThat(seen(anna, PeoplesRelease.OWNED, "").status()).isEqualTo(403);
  }

  @Test
  void people_label_a_job_to_its_end_and_no_answer_is_lost_with_a_killed_pod() throws IOException {
    LabelingRun run = release.owned();
    Pictures pictures = pictures(run);
    var kill = new WorkforceKill(release.client());
    List<String> killed = kill.pods();
    List<Answer> given;
    try (var shift = new ReadersShift(TEAM, pictures)) {
      shift.with("anna", release.browserOf("anna")).with("ben", release.browserOf("ben"));
      release.await("some answers", () -> shift.answers() >= SOME);
      kill.kill();
      release.await("the end of the job", () -> isFinished(run, shift));
      given = shift.end();
    }

    assertThat(run.job().stage()).as(run.job()::failureReason).isEqualTo("Complete");
    assertThat(kill.pods()).isNotEmpty().doesNotContainAnyElementsOf(killed);
    assertThat(given).hasSize(ANSWERS);
    assertThat(responses(run)).containsExactlyInAnyOrderElementsOf(given);
    assertLabelledByPeople(run, pictures);
    assertSeenByItsOwner();
  }

  /** What {@code docs/label-studio.md} has the owner of a namespace apply, and what that allows. */
  @Test
  void the_service_may_read_the_one_secret_that_its_namespaces_owner_lets_it_read()
      throws IOException {
    String namespace = "team-a";
    release.createTenant(namespace);
    var service = new ServiceAccount(Release.NAMESPACE, "plumbline-workforce");
    String token = "secrets/label-studio";
    release
        .client()
        .rbac()
        .roleBindings()
        .inNamespace(namespace)
        .withName("label-studio-token")
        .delete();
    assertThat(service.may("get", token, namespace)).isFalse();

    new DocumentedYaml(Path.of("../docs/label-studio.md"))
        .apply(release.client(), "kind: RoleBinding");

    assertThat(service.may("get", token, namespace)).isTrue();
    assertThat(service.canGet(token, namespace)).isTrue();
    assertThat(service.canGet("secrets/store", namespace)).isFalse();
    assertThat(service.canGet("secrets", namespace)).isFalse();
    for (String verb : List.of("list", "watch", "update", "patch", "delete")) {
      assertThat(service.may(verb, token, namespace)).as(verb).isFalse();
    }
    assertThat(service.may("create", "secrets", namespace)).isFalse();
    assertThat(service.may("get", token, PeoplesRelease.OWNED)).isFalse();
  }

  private static boolean isFinished(LabelingRun run, ReadersShift shift) {
    shift.assertAtWork();
    return run.job().finished();
  }

  private static Pictures pictures(LabelingRun run) throws IOException {
    return Pictures.of(release.store(), URI.create(run.manifest()));
  }

  /** The link with the first character of its signature replaced. */
  private static String altered(String link) {
    int at = link.indexOf("signature=") + "signature=".length();
    char other = link.charAt(at) == 'A' ? 'B' : 'A';
    return link.substring(0, at) + other + link.substring(at + 1);
  }

  private static List<Answer> responses(LabelingRun run) throws IOException {
    var responses = new WorkerResponses(release.store(), run.outputFolder());
    List<Answer> all = new ArrayList<>();
    for (int batch = 1; batch <= BATCHES; batch++) {
      all.addAll(responses.of(batch));
    }
    return all;
  }

  private static void assertLabelledByPeople(LabelingRun run, Pictures pictures)
      throws IOException {
    URI output = URI.create(run.job().output().orElseThrow());
    assertThat(new Lines(release.store()).of(output))
        .hasSize(pictures.size())
        .allSatisfy(
            line -> {
              assertThat(line.at("/digit-metadata/class-name")).isEqualTo(line.path("truth"));
              assertThat(line.at("/digit-metadata/human-annotated").asText()).isEqualTo("yes");
            });
  }

  private static void assertSeenByItsOwner() {
    PageBrowser olga = release.browserOf("olga");
    JsonNode job = seen(olga, PeoplesRelease.OWNED, "").json();
    assertThat(job.at("/summary/stage").asText()).isEqualTo("Complete");
    assertThat(job.at("/summary/counts/human").asInt()).isEqualTo(PeoplesRelease.OBJECTS);
    JsonNode labels = seen(olga, PeoplesRelease.OWNED, "/labels").json();
    assertThat(labels.at("/counted/human").asInt()).isEqualTo(PeoplesRelease.OBJECTS);
  }

  /** What the console shows of the job in a namespace. */
  private static Reply seen(PageBrowser browser, String namespace, String part) {
    return browser.get("/api/console/jobs/" + namespace + "/digits" + part);
  }
}
