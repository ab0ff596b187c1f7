package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.FakeCluster;
import io.plumbline.workforce.fixture.JobJson;
import io.plumbline.workforce.fixture.MovableClock;
import io.plumbline.workforce.fixture.PictureStore;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.ResultFiles;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What owners see: anna owns team-a, root administers, bob and carl own nothing. */
class ConsoleCallsTest {
  private static final String STATUS =
      "{'stage': 'Complete', 'iteration': 2, 'modelIteration': 1, 'completedAt':"
          + " '2026-11-24T09:00:00Z', 'labelCounters': {'totalLabeled': 40, 'humanLabeled': 8,"
          + " 'machineLabeled': 30, 'failedNonRetryableError': 1, 'unlabeled': 9},"
          + " 'labelingJobOutput': {'outputDatasetS3URI': 's3://out/birds/output.manifest'},"
          + " 'thresholds': [{'look': 1, 'modelIteration': 1, 'certified': true, 'threshold':"
          + " '0.9', 'target': '0.95', 'confidence': '0.95', 'validation': 20, 'errors': 1,"
          + " 'observedQuality': '0.95', 'decisionURI':"
          + " 'file:///elsewhere/calibration/2/decision.json'}], 'history': [{'iteration': 1,"
          + " 'kind': 'Training', 'human': 4, 'machine': 0, 'failed': 0, 'accuracy': '0.8'},"
          + " {'iteration': 2, 'kind': 'Certification', 'human': 4, 'machine': 30, 'failed': 1}],"
          + " 'conditions': [{'type': 'Complete', 'status': 'True', 'reason': 'Labelled',"
          + " 'message': 'All is labelled.', 'lastTransitionTime': '2026-11-24T09:00:00Z'}]}";
  private static final String RECORD =
      "{'look': 1, 'lossKind': 'ZERO_ONE', 'target': 0.95, 'alpha': 0.05, 'fractions': [0.2],"
          + " 'rate': 0.1, 'seed': 1, 'modelIteration': 1, 'shards': 2, 'pool': 100, 'sampled':"
          + " 20, 'unanswered': 0, 'blocks': [{'confidence': 0.99, 'sampled': 10, 'loss': 0.0,"
          + " 'unsampled': 30, 'logEvidence': 1.0}, {'confidence': 0.9, 'sampled': 15, 'loss':"
          + " 1.5, 'unsampled': 45, 'logEvidence': 4.0}, {'confidence': 0.5, 'sampled': 20,"
          + " 'loss': 5.0, 'unsampled': 80, 'logEvidence': -3.0}], 'logEvidence': 4.0,"
          + " 'logRequired': 2.99, 'threshold': 0.9}";

  @TempDir static Path root;
  private static final MovableClock CLOCK = new MovableClock();
  private static final PictureStore STORE = new PictureStore();
  private static FakeCluster cluster;
  private static RunningService service;
  private static Browser anna;
  private static Browser bob;
  private static Browser admin;

  @BeforeAll
  static void start() {
    cluster = FakeCluster.start();
    service =
        RunningService.startWithPage(
            new Database.Access("jdbc:h2:file:" + root.resolve("database"), "sa", ""),
            CLOCK,
            STORE,
            AccountsFile.setting(root),
            cluster.setting(),
            "--plumbline.console.owners=[{\"namespace\": \"team-a\", \"groups\": [\"staff\"]}]");
    anna = service.browser().loggedInAs("anna");
    bob = service.browser().loggedInAs("bob");
    admin = service.browser().loggedInAs("root");
  }

  @AfterAll
  static void stop() {
    service.close();
    cluster.close();
  }

  @Test
  void owners_see_the_jobs_of_their_namespaces_and_administrators_all() {
    done("team-a", "seen");
    done("team-b", "unseen");

    assertThat(names(anna.get("/api/console/jobs"))).contains("seen").doesNotContain("unseen");
    assertThat(names(admin.get("/api/console/jobs"))).contains("seen", "unseen");
    assertThat(admin.get("/api/console/jobs/team-b/unseen").status()).isEqualTo(200);
  }

  @Test
  void whoever_owns_nothing_is_told_of_nothing() {
    done("team-a", "private");

    assertThat(bob.get("/api/session").json().path("console").asBoolean()).isFalse();
    assertThat(anna.get("/api/session").json().path("console").asBoolean()).isTrue();
    assertThat(bob.get("/api/console/jobs").status()).isEqualTo(403);
    for (String call : new String[] {"", "/looks/1", "/labels", "/automatic", "/uncertain"}) {
      assertThat(bob.get("/api/console/jobs/team-a/private" + call).status()).isEqualTo(403);
    }
  }

  @Test
  void a_job_of_another_namespace_looks_like_one_that_is_not_there() {
    done("team-b", "foreign");

    Reply foreign = anna.get("/api/console/jobs/team-b/foreign");
    Reply nowhere = anna.get("/api/console/jobs/team-b/no-such-job");

    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.text()).isEqualTo(nowhere.text().replace("no-such-job", "foreign"));
    assertThat(anna.get("/api/console/jobs/team-a/no-such-job").detail())
        .isEqualTo("there is no such job");
  }

  @Test
  void the_status_is_told_with_its_counts_looks_iterations_and_conditions() {
    done("team-a", "told");

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
    cluster.apply(JobJson.of("team-a", "fresh", root));

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
    done("team-a", "curved").with("calibration/2/decision.json", RECORD);

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
    done("team-a", "many-blocks")
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
    ResultFiles files = done("team-a", "spoilt");

    assertThat(anna.get("/api/console/jobs/team-a/spoilt/looks/1").detail())
        .isEqualTo("the decision record is not in the store");
    files.with("calibration/2/decision.json", "root:x:0:0");
    assertThat(anna.get("/api/console/jobs/team-a/spoilt/looks/1").detail())
        .isEqualTo("the decision record is damaged");
  }

  @Test
  void labels_are_counted_by_class_and_origin() {
    done("team-a", "counted");

    JsonNode counts = anna.get("/api/console/jobs/team-a/counted/labels").json();

    assertThat(counts.path("classes").toString())
        .isEqualTo(
            "[{\"label\":\"owl\",\"human\":2,\"machine\":15},"
                + "{\"label\":\"falcon\",\"human\":1,\"machine\":15}]");
    assertThat(counts.path("extent").asString()).isEqualTo("all");
  }

  @Test
  void what_the_model_labelled_is_shown_page_by_page_and_by_class() {
    done("team-a", "gallery");
    String path = "/api/console/jobs/team-a/gallery/automatic";

    JsonNode first = anna.get(path).json();
    JsonNode rest = anna.get(path + "?skip=" + first.path("next").asInt()).json();

    assertThat(first.path("items")).hasSize(24);
    assertThat(rest.path("items")).hasSize(6);
    assertThat(rest.has("next")).isFalse();
    assertThat(first.at("/items/0/place").asString()).isEqualTo("s3://d/10.png");
    JsonNode falcons = anna.get(path + "?label=1").json().path("items");
    assertThat(falcons).hasSize(15);
    assertThat(falcons.findValues("class").toString()).doesNotContain("0");
    assertThat(anna.get(path + "?skip=-1").status()).isEqualTo(400);
    assertThat(anna.get(path + "?skip=x").status()).isEqualTo(400);
  }

  @Test
  void the_least_certain_objects_come_first() {
    done("team-a", "uncertain")
        .with(
            "inference/1/predictions-0-of-2.jsonl",
            "{'id': 0, 'label': 0, 'confidence': 0.9, 'margin': 0.8}\n"
                + "{'id': 2, 'failure': 'unreadable'}\n")
        .with(
            "inference/1/predictions-1-of-2.jsonl",
            "{'id': 1, 'label': 1, 'confidence': 0.51, 'margin': 0.02}\n"
                + "{'id': 3, 'label': 1, 'confidence': 0.6, 'margin': 0.2}\n")
        .with(
            "index/objects.jsonl",
            IntStream.range(0, 4)
                .mapToObj(
                    id ->
                        "{'id': %1$d, 'line': '{\\'source-ref\\': \\'s3://d/%1$d.png\\'}', 'state': 'Open'}\n"
                            .formatted(id))
                .collect(Collectors.joining()));

    JsonNode page = anna.get("/api/console/jobs/team-a/uncertain/uncertain").json();

    assertThat(page.path("items").findValues("id").toString()).isEqualTo("[1, 3, 0]");
    assertThat(page.at("/items/0/place").asString()).isEqualTo("s3://d/1.png");
    assertThat(page.at("/items/0/margin").asDouble()).isEqualTo(0.02);
  }

  @Test
  void boxes_and_masks_come_with_what_is_needed_to_draw_them() {
    done("team-a", "drawn")
        .with(
            "labels/machine/2.jsonl",
            "{'id': 0, 'label': {'width': 640, 'height': 480, 'depth': 3, 'boxes': [{'class': 1,"
                + " 'left': 1, 'top': 2, 'width': 30, 'height': 40, 'confidence': 0.9}]},"
                + " 'confidence': 0.8, 'date': 'd'}\n"
                + "{'id': 1, 'label': {'mask': 's3://d/1-mask.png', 'values': {'0': 0, '2': 2}},"
                + " 'confidence': 0.7, 'date': 'd'}\n")
        .with(
            "activelearning/2/auto-annotator/auto_annotator_output.txt",
            "0 {'source-ref': 's3://d/0.png'}\n1 {'source-ref': 's3://d/1.png'}\n");
    STORE.put("s3://d/1-mask.png", PictureStore.PNG);

    JsonNode items = anna.get("/api/console/jobs/team-a/drawn/automatic").json().path("items");

    assertThat(items.at("/0/label/boxes/boxes/0/left").asInt()).isEqualTo(1);
    assertThat(anna.get(items.at("/1/label/mask").asString()).bytes()).isEqualTo(PictureStore.PNG);
    assertThat(
            anna.get("/api/console/jobs/team-a/drawn/labels")
                .json()
                .path("classes")
                .findValues("machine")
                .toString())
        .isEqualTo("[0, 2]");
  }

  @Test
  void labels_and_lines_that_do_not_belong_together_are_damaged() {
    done("team-a", "mixed")
        .with("activelearning/2/auto-annotator/auto_annotator_output.txt", "7 {}\n");

    assertThat(anna.get("/api/console/jobs/team-a/mixed/automatic").detail())
        .isEqualTo("what the model has labelled is damaged");
  }

  @Test
  void an_image_opens_by_its_link_in_the_session_that_the_link_was_made_for() {
    String link = link(done("team-a", "linked"), "linked");
    STORE.put("s3://d/10.png", PictureStore.PNG);

    Reply image = anna.get(link);

    assertThat(image.bytes()).isEqualTo(PictureStore.PNG);
    assertThat(image.header("Content-Security-Policy")).isEqualTo("sandbox");
    assertThat(service.browser().get(link).status()).isEqualTo(401);
    assertThat(bob.get(link).status()).isEqualTo(403);
    assertThat(admin.get(link).status()).isEqualTo(403);
    assertThat(service.browser().loggedInAs("anna").get(link).status()).isEqualTo(403);
  }

  @Test
  void a_forged_link_opens_nothing() {
    String link = link(done("team-a", "forged"), "forged");
    STORE.put("s3://d/10.png", PictureStore.PNG);
    done("team-a", "other");

    assertThat(anna.get(link.replaceAll("signature=.", "signature=!")).status()).isEqualTo(403);
    assertThat(anna.get(link.replaceAll("object=[^&]*", "object=czM6Ly9kLzExLnBuZw")).status())
        .isEqualTo(403);
    assertThat(anna.get(link.replaceAll("object=[^&]*", "object=***")).status()).isEqualTo(403);
    assertThat(anna.get(link.replaceAll("until=[0-9]+", "until=9999999999")).status())
        .isEqualTo(403);
    assertThat(anna.get(link.replace("/forged?", "/other?")).status()).isEqualTo(403);
    assertThat(anna.get(link.replaceAll("\\?.*", "")).status()).isEqualTo(403);
  }

  @Test
  void a_link_is_good_for_ten_minutes() {
    String link = link(done("team-a", "old"), "old");
    STORE.put("s3://d/10.png", PictureStore.PNG);

    CLOCK.advance(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(anna.get(link).status()).isEqualTo(403);
  }

  @Test
  void the_folder_of_another_job_shows_nothing() {
    JobJson victim = JobJson.of("team-b", "victim", root.resolve("victim"));
    cluster.apply(victim.withStatus(STATUS));
    results(victim, cluster.uid(victim)).with("calibration/2/decision.json", RECORD);
    cluster.apply(
        JobJson.of("team-a", "thief", root)
            .withOutput(root.resolve("victim"), "victim")
            .withStatus(STATUS));

    for (String call : new String[] {"/looks/1", "/labels", "/automatic", "/uncertain"}) {
      assertThat(anna.get("/api/console/jobs/team-a/thief" + call).detail())
          .endsWith("holds the results of another job");
    }
  }

  @Test
  void the_task_of_a_job_that_nobody_has_started_is_previewed() {
    JobJson job = JobJson.of("team-a", "preview", root.resolve("preview"));
    cluster.apply(job.withTask("taskTitle", "<script>alert(1)</script>"));
    ResultFiles input = new ResultFiles(root.resolve("preview"));

    assertThat(anna.get("/api/console/jobs/team-a/preview/preview").detail())
        .isEqualTo("the input manifest is not in the store");
    input.with("in.manifest", "root:x:0:0\n{'source': 'a text'}\n");
    assertThat(anna.get("/api/console/jobs/team-a/preview/preview").detail())
        .isEqualTo("the input manifest is damaged");
    input.with("in.manifest", "no JSON\n{'source-ref': 's3://d/5.png'}\n");
    STORE.put("s3://d/5.png", PictureStore.JPEG);

    Reply preview = anna.get("/api/console/jobs/team-a/preview/preview");

    assertThat(preview.contentType()).isEqualTo("application/json");
    assertThat(preview.json().path("title").asString()).isEqualTo("<script>alert(1)</script>");
    assertThat(preview.json().path("taskSeconds").asInt()).isEqualTo(300);
    assertThat(preview.json().path("objects")).hasSize(1);
    assertThat(anna.get(preview.json().at("/objects/0/image").asString()).bytes())
        .isEqualTo(PictureStore.JPEG);
  }

  @Test
  void hostile_names_and_texts_stay_data() {
    String script = "<img src=x onerror=alert(1)>";
    JobJson job =
        JobJson.of("team-a", "hostile", root.resolve("hostile"))
            .ofType("TextClassification")
            .withLabels(script, "b")
            .withTask("taskTitle", script)
            .withStatus(STATUS);
    cluster.apply(job);
    results(job, cluster.uid(job))
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
  void a_store_that_is_away_says_so() {
    ResultFiles files = done("team-a", "away");
    STORE.breaks("s3://d/10.png");

    assertThat(anna.get(link(files, "away")).status()).isEqualTo(503);
  }

  @Test
  void the_console_has_addresses_that_can_be_written_down() {
    Reply page = service.browser().get("/console/team-a/birds");

    // Without a built page there is nothing to forward to.
    assertThat(page.status()).isIn(200, 404);
    assertThat(page.header("Location")).isEmpty();
  }

  /** A finished job with eight labels of people and thirty of the model. */
  private static ResultFiles done(String namespace, String name) {
    JobJson job = JobJson.of(namespace, name, root.resolve(namespace)).withStatus(STATUS);
    cluster.apply(job);
    return results(job, cluster.uid(job));
  }

  private static ResultFiles results(JobJson job, String uid) {
    return new ResultFiles(job.output())
        .owned(uid)
        .with(
            "labels/human/1.jsonl",
            "{'id': 0, 'label': 0, 'confidence': 1, 'workers': 3, 'date': 'd'}\n"
                + "{'id': 1, 'label': 0, 'confidence': 1, 'workers': 3, 'date': 'd'}\n")
        .with(
            "labels/human/2.jsonl",
            "{'id': 2, 'label': 1, 'confidence': 1, 'workers': 3, 'date': 'd'}\n")
        .with(
            "labels/machine/2.jsonl",
            lines("{'id': %1$d, 'label': %2$d, 'confidence': 0.95, 'date': 'd'}\n"))
        .with(
            "activelearning/2/auto-annotator/auto_annotator_output.txt",
            lines("%1$d {'source-ref': 's3://d/%1$d.png', 'species': %2$d}\n"));
  }

  private static String lines(String form) {
    return IntStream.range(10, 40)
        .mapToObj(id -> form.formatted(id, id % 2))
        .collect(Collectors.joining());
  }

  private static String link(ResultFiles written, String job) {
    assertThat(written).isNotNull();
    return anna.get("/api/console/jobs/team-a/" + job + "/automatic")
        .json()
        .at("/items/0/image")
        .asString();
  }

  private static Iterable<String> names(Reply jobs) {
    return jobs.json().path("jobs").findValuesAsString("job");
  }
}
