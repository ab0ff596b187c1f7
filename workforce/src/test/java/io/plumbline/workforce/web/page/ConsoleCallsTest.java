package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.JobJson;
import io.plumbline.workforce.fixture.OneConsole;
import io.plumbline.workforce.fixture.OwnersScene;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.ResultFiles;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What owners see of jobs: anna owns team-a, root administers, bob owns nothing. */
class ConsoleCallsTest extends OneConsole {
  private static final String RECORD =
      "{'look': 1, 'lossKind': 'ZERO_ONE', 'target': 0.95, 'alpha': 0.05, 'fractions': [0.2],"
          + " 'rate': 0.1, 'seed': 1, 'modelIteration': 1, 'shards': 2, 'pool': 100, 'sampled':"
          + " 20, 'unanswered': 0, 'blocks': [{'confidence': 0.99, 'sampled': 10, 'loss': 0.0,"
          + " 'unsampled': 30, 'logEvidence': 1.0}, {'confidence': 0.9, 'sampled': 15, 'loss':"
          + " 1.5, 'unsampled': 45, 'logEvidence': 4.0}, {'confidence': 0.5, 'sampled': 20,"
          + " 'loss': 5.0, 'unsampled': 80, 'logEvidence': -3.0}], 'logEvidence': 4.0,"
          + " 'logRequired': 2.99, 'threshold': 0.9}";

  @Test
  void owners_see_the_jobs_of_their_namespaces_and_administrators_all() {
    scene.done("team-a", "seen");
    scene.done("team-b", "unseen");

    assertThat(names(anna.get("/api/console/jobs"))).contains("seen").doesNotContain("unseen");
    assertThat(names(admin.get("/api/console/jobs"))).contains("seen", "unseen");
    assertThat(admin.get("/api/console/jobs/team-b/unseen").status()).isEqualTo(200);
  }

  @Test
  void whoever_owns_nothing_is_told_of_nothing() {
    scene.done("team-a", "private");

    assertThat(bob.get("/api/session").json().path("console").asBoolean()).isFalse();
    assertThat(anna.get("/api/session").json().path("console").asBoolean()).isTrue();
    assertThat(bob.get("/api/console/jobs").status()).isEqualTo(403);
    for (String call : new String[] {"", "/looks/1", "/labels", "/automatic", "/uncertain"}) {
      assertThat(bob.get("/api/console/jobs/team-a/private" + call).status()).isEqualTo(403);
    }
  }

  @Test
  void a_job_of_another_namespace_looks_like_one_that_is_not_there() {
    scene.done("team-b", "foreign");

    Reply foreign = anna.get("/api/console/jobs/team-b/foreign");
    Reply nowhere = anna.get("/api/console/jobs/team-b/no-such-job");

    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.text()).isEqualTo(nowhere.text().replace("no-such-job", "foreign"));
    assertThat(anna.get("/api/console/jobs/team-a/no-such-job").detail())
        .isEqualTo("there is no such job");
  }

  @Test
  void the_status_is_told_with_its_counts_looks_iterations_and_conditions() {
    scene.done("team-a", "told");

    JsonNode job = anna.get("/api/console/jobs/team-a/told").json();

    assertThat(job.at("/summary/stage").asString()).isEqualTo("Complete");
    assertThat(job.at("/summary/counts").toString())
        .isEqualTo(
            "{\"objects\":50,\"human\":8,\"machine\":30,\"before\":2,\"failed\":1,\"left\":9}");
    assertThat(job.at("/looks/0/threshold").asString()).isEqualTo("0.9");
    assertThat(job.path("history")).hasSize(2);
    assertThat(job.at("/conditions/0/message").asString()).isEqualTo("All is labelled.");
    assertThat(job.at("/places/output").asString()).isEqualTo("s3://out/birds/output.manifest");
    assertThat(job.at("/people").toString()).isEqualTo("{\"perObject\":3}");
  }

  @Test
  void a_job_that_nobody_has_started_is_shown_too() {
    scene.apply(JobJson.of("team-a", "fresh", folder));

    JsonNode job = anna.get("/api/console/jobs/team-a/fresh").json();

    assertThat(job.at("/summary/counts/objects").asLong()).isZero();
    assertThat(anna.get("/api/console/jobs/team-a/fresh/labels").detail())
        .isEqualTo("the job has written nothing yet");
    assertThat(anna.get("/api/console/jobs/team-a/fresh/uncertain").detail())
        .isEqualTo("the job has no model yet");
    assertThat(anna.get("/api/console/jobs/team-a/fresh/looks/1").detail())
        .isEqualTo("the job has taken no such look");
  }

  @Test
  void the_curve_comes_from_the_decision_record_in_the_jobs_own_folder() {
    scene.done("team-a", "curved").with("calibration/2/decision.json", RECORD);

    JsonNode curve = anna.get("/api/console/jobs/team-a/curved/looks/1").json();

    assertThat(curve.path("threshold").asDouble()).isEqualTo(0.9);
    assertThat(curve.path("points")).hasSize(3);
    JsonNode point = curve.at("/points/1");
    assertThat(point.path("coverage").asDouble()).isEqualTo(0.6);
    assertThat(point.path("quality").asDouble()).isEqualTo(0.9);
    assertThat(point.path("labelled").asLong()).isEqualTo(45);
    assertThat(curve.at("/points").findValues("certified").toString())
        .isEqualTo("[false, true, false]");
  }

  @Test
  void of_many_blocks_as_many_are_sent_as_can_be_seen() {
    String blocks =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    "{'confidence': %s, 'sampled': %d, 'loss': 0, 'unsampled': %d, 'logEvidence': 1}"
                        .formatted(1 - i / 10_000.0, i + 1, i))
            .collect(Collectors.joining(","));
    scene
        .done("team-a", "many-blocks")
        .with(
            "calibration/2/decision.json",
            RECORD
                .replace("'pool': 100", "'pool': 10000")
                .replaceAll("'blocks': \\[.*\\],", "'blocks': [" + blocks + "],"));

    JsonNode points =
        anna.get("/api/console/jobs/team-a/many-blocks/looks/1").json().path("points");

    assertThat(points.size()).isBetween(200, 241);
    assertThat(points.findValues("confidence").toString()).contains("0.9,");
  }

  @Test
  void a_record_that_is_absent_or_damaged_is_told_in_a_sentence_that_quotes_nothing_of_it() {
    ResultFiles files = scene.done("team-a", "spoilt");

    assertThat(anna.get("/api/console/jobs/team-a/spoilt/looks/1").detail())
        .isEqualTo("the decision record is not in the store");
    files.with("calibration/2/decision.json", "root:x:0:0");
    assertThat(anna.get("/api/console/jobs/team-a/spoilt/looks/1").detail())
        .isEqualTo("the decision record is damaged");
  }

  @Test
  void labels_are_counted_by_class_and_origin() {
    scene.done("team-a", "counted");

    JsonNode counts = anna.get("/api/console/jobs/team-a/counted/labels").json();

    assertThat(counts.path("classes").toString())
        .isEqualTo(
            "[{\"label\":\"owl\",\"human\":2,\"machine\":15},"
                + "{\"label\":\"falcon\",\"human\":1,\"machine\":15}]");
    assertThat(counts.path("extent").asString()).isEqualTo("all");
  }

  @Test
  void the_folder_of_another_job_shows_nothing() {
    JobJson victim = JobJson.of("team-b", "victim", folder.resolve("victim"));
    scene.apply(victim.withStatus(OwnersScene.STATUS));
    scene.results(victim, scene.uid(victim)).with("calibration/2/decision.json", RECORD);
    scene.apply(
        JobJson.of("team-a", "thief", folder)
            .withOutput(folder.resolve("victim"), "victim")
            .withStatus(OwnersScene.STATUS));

    for (String call : new String[] {"/looks/1", "/labels", "/automatic", "/uncertain"}) {
      assertThat(anna.get("/api/console/jobs/team-a/thief" + call).detail())
          .endsWith("holds the results of another job");
    }
  }

  @Test
  void hostile_names_and_texts_stay_data() {
    String script = "<img src=x onerror=alert(1)>";
    JobJson job =
        JobJson.of("team-a", "hostile", folder.resolve("hostile"))
            .ofType("TextClassification")
            .withLabels(script, "b")
            .withTask("taskTitle", script)
            .withStatus(OwnersScene.STATUS);
    scene.apply(job);
    scene
        .results(job, scene.uid(job))
        .with("labels/machine/2.jsonl", "{'id': 3, 'label': 0, 'confidence': 1, 'date': 'd'}\n")
        .with(
            "activelearning/2/auto-annotator/auto_annotator_output.txt",
            "3 {'source': '" + script + "'}\n");

    Reply page = anna.get("/api/console/jobs/team-a/hostile/automatic");

    assertThat(page.contentType()).isEqualTo("application/json");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.json().at("/items/0/text").asString()).isEqualTo(script);
    assertThat(anna.get("/api/console/jobs/team-a/%3Cscript%3E").status()).isEqualTo(404);
    assertThat(anna.get("/api/console/jobs/..%2Fteam-b/x").status()).isIn(400, 403);
  }

  @Test
  void the_console_has_addresses_that_can_be_written_down() {
    Reply page = scene.browser().get("/console/team-a/birds");

    // Without a built page there is nothing to forward to.
    assertThat(page.status()).isIn(200, 404);
    assertThat(page.header("Location")).isEmpty();
  }

  private static Iterable<String> names(Reply jobs) {
    return jobs.json().path("jobs").findValuesAsString("job");
  }
}
