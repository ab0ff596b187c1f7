package io.plumbline.workforce.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.workforce.batch.BatchKey;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.database.Transactions;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.FakeStudio;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.Studio;
import io.plumbline.workforce.fixture.StudioUser.Task;
import io.plumbline.workforce.task.Reopening;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same on a server made for it, and what a real one does not do on demand. */
class FakeLabelStudioTest extends LabelStudioContract {
  private FakeStudio studio;

  @Override
  Studio open(Path place) throws IOException {
    studio = FakeStudio.open();
    return studio;
  }

  @AfterEach
  void answerAgain() {
    studio.redirectTo("");
  }

  @Test
  void a_redirect_is_not_followed() throws IOException {
    try (FakeStudio other = FakeStudio.open()) {
      studio.redirectTo(other.address() + "/api/projects/");
      BatchBody batch = open("redirected", 1, 1, "ImageClassification");
      soon().until(() -> !heldUp(batch).isEmpty());

      assertThat(heldUp(batch)).doesNotContain("secret of the server");
      assertThat(other.calls()).isEmpty();
    }
  }

  @Test
  void a_token_goes_nowhere_but_to_the_server_that_its_secret_names() {
    cluster()
        .put("default", "away", Map.of("token", studio.token("owner"), "url", "https://other"));
    BatchBody batch = opened(body("elsewhere", 1, 1, "ImageClassification").withSecret("away"));
    soon().until(() -> !heldUp(batch).isEmpty());

    assertThat(heldUp(batch))
        .isEqualTo(
            "the key \"url\" of the Secret away names another server than the Workteam, and its"
                + " token goes nowhere else");
    assertThat(ann().projects("elsewhere 3")).isEmpty();
  }

  @Test
  void a_secret_that_may_not_be_read_holds_the_batch_up() {
    cluster().forbid("default", "hidden");
    BatchBody batch = opened(body("forbidden", 1, 1, "ImageClassification").withSecret("hidden"));
    soon().until(() -> !heldUp(batch).isEmpty());

    assertThat(heldUp(batch))
        .isEqualTo(
            "the workforce service may not read the Secret hidden in namespace default: give its"
                + " service account the right to get it");
  }

  @Test
  void links_are_renewed_before_they_cease_to_work() {
    store().linksEndAfter(Duration.ofMinutes(1));
    BatchBody batch = open("renewed", 2, 1, "ImageClassification");
    String first = imported(batch).get(0).data().path("image").asString();

    soon()
        .until(
            () ->
                !ann().tasks(project(batch)).get(0).data().path("image").asString().equals(first));
    store().linksEndAfter(Duration.ofDays(7));
    for (Task task : ann().tasks(project(batch))) {
      ann().choose(task, "owl");
    }
    closed(batch);
    batch.assertAnsweredBy(1);
  }

  @Test
  void an_object_that_has_its_answers_stays_as_it_is_since_nobody_else_is_asked_there() {
    BatchBody batch = open("kept", 2, 1, "ImageClassification");
    ann().choose(imported(batch).get(0), "owl");
    soon().until(() -> progress(batch).path("answered").asLong() == 1);
    Reopening reopening =
        new Reopening(
            service().bean(BatchRows.class),
            service().bean(JdbcClient.class),
            service().bean(Transactions.class),
            service().bean(Clock.class),
            () -> {});

    assertThatThrownBy(
            () ->
                reopening.reopen(
                    BatchKey.of("default", "kept", "uid-1", 3), 0, Optional.empty(), () -> {}))
        .hasMessage(
            "batch default/kept/uid-1/3 is labelled in Label Studio, which asks nobody else about"
                + " an object that has its answers; object 0 stays as it is");
    assertThat(progress(batch).path("answered").asLong()).isEqualTo(1);
  }

  @Test
  void nobody_gets_its_tasks_anywhere_else() {
    BatchBody batch = open("alone", 1, 1, "ImageClassification");

    assertThat(service().api().lease(batch.team(), "ann").status()).isEqualTo(204);
  }

  @Test
  void a_body_that_names_no_server_or_another_backend_is_refused() {
    refused(
        "\"labelStudio\"",
        "\"portal\": {\"groups\": [\"a\"]}, \"labelStudio\"",
        "field \"team.labelStudio\" stands beside another backend, but must stand alone");
    refused(
        studio.address().toString(),
        "ftp://studio.example.com",
        "field \"team.labelStudio.url\" must be an http:// or https:// address without user, query"
            + " and fragment");
    refused(
        studio.address().toString(),
        "http://ann:secret@studio.example.com",
        "field \"team.labelStudio.url\" must be an http:// or https:// address without user, query"
            + " and fragment");
    refused(
        "\"studio\", \"key\"",
        "\"../studio\", \"key\"",
        "field \"team.labelStudio.tokenSecret.name\" must be of letters, digits, dots, hyphens and"
            + " underscores");
  }

  private void refused(String part, String instead, String sentence) {
    BatchBody batch = body("bad", 1, 1, "ImageClassification");
    Reply reply = service().api().put(batch.path(), batch.json().replace(part, instead));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail()).contains(sentence);
  }
}
