package io.plumbline.workforce.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.masks.CrowdSemanticSegmentation;
import io.plumbline.labeling.masks.Mask;
import io.plumbline.workforce.cluster.ClusterSecrets;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.FakeSecrets;
import io.plumbline.workforce.fixture.LinkingStore;
import io.plumbline.workforce.fixture.RunningService;
import io.plumbline.workforce.fixture.Studio;
import io.plumbline.workforce.fixture.StudioUser;
import io.plumbline.workforce.fixture.StudioUser.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Batches whose people work in a Label Studio. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LabelStudioContract {
  private static final String OWNER = "owner";
  private static final String BOXES =
      """
      [{"id": "b1", "type": "rectanglelabels", "from_name": "label", "to_name": "image",
        "original_width": 640, "original_height": 480, "image_rotation": 0, "origin": "manual",
        "value": {"x": 25, "y": 50, "width": 10.02, "height": 12.5, "rotation": 0,
                  "rectanglelabels": ["owl"]}}]
      """;

  /** A cat, as Label Studio's own SDK packs it. */
  private static final String STROKES =
      """
      [{"id": "m1", "type": "brushlabels", "from_name": "label", "to_name": "image",
        "original_width": 5, "original_height": 3, "image_rotation": 0, "origin": "manual",
        "value": {"format": "rle", "brushlabels": ["cat"],
                  "rle": [0, 0, 0, 60, 57, 27, 252, 224, 19, 255, 206, 1, 111, 254, 248, 4, 255, 224]}}]
      """;

  private Path folder;
  private final LinkingStore store = new LinkingStore();
  private Studio studio;
  private FakeSecrets cluster;
  private RunningService service;
  private StudioUser ann;
  private StudioUser bob;
  private StudioUser cleo;

  /** A server that has nothing yet. */
  abstract Studio open(Path place) throws Exception;

  @BeforeAll
  void startAll(@TempDir Path place) throws Exception {
    folder = place;
    studio = open(folder.resolve("studio"));
    cluster = FakeSecrets.start();
    service =
        RunningService.startWithSecrets(
            new Database.Access("jdbc:h2:file:" + folder.resolve("database"), "sa", ""),
            store,
            new ClusterSecrets(Optional.of(cluster.client())),
            "--plumbline.label-studio.servers=" + studio.address(),
            "--plumbline.label-studio.poll=PT0.3S");
    ann = studio.user("ann");
    bob = studio.user("bob");
    cleo = studio.user("cleo");
  }

  @AfterAll
  void stopAll() throws Exception {
    service.close();
    cluster.close();
    studio.close();
  }

  @BeforeEach
  void giveToken() {
    put("studio", studio.token(OWNER));
  }

  private void put(String secret, String token) {
    cluster.put("default", secret, Map.of("token", token, "url", studio.address() + "/"));
  }

  @Test
  void a_batch_is_a_project_and_the_choices_of_its_users_are_answers() throws IOException {
    BatchBody batch = open("birds", 3, 2, "ImageClassification");

    List<Task> tasks = imported(batch);
    assertThat(tasks).extracting(Task::object).containsExactly(0L, 10L, 20L);
    assertThat(tasks.get(1).data().path("image").asString())
        .startsWith("https://pictures.example.com/10.png");
    for (Task task : tasks) {
      ann.choose(task, "owl");
      cleo.groundTruth(task, "yak");
    }
    bob.choose(tasks.get(0), "owl");
    bob.choose(tasks.get(1), "emu");
    bob.choose(tasks.get(2), "cat");
    closed(batch);

    batch.assertAnsweredBy(2);
    assertThat(responses(batch).get(1).findValuesAsText("label")).containsOnly("owl", "emu");
    JsonNode answer = Json.mapper().readTree(batch.workerResponse(0).toFile()).at("/answers/0");
    assertThat(answer.path("workerId").asText()).matches("label-studio-[0-9]+");
    assertThat(answer.path("timeSpentInSeconds").asDouble()).isEqualTo(2.5);
  }

  @Test
  void a_project_says_how_to_label() {
    BatchBody batch = open("settings", 1, 2, "ObjectDetection");
    imported(batch);

    var project = ann.projects("settings 3").get(0);
    assertThat(project.path("title").asString()).startsWith("settings 3: Name the animal ");
    assertThat(project.path("maximum_annotations").asInt()).isEqualTo(2);
    assertThat(project.path("skip_queue").asString()).isEqualTo("REQUEUE_FOR_OTHERS");
    assertThat(project.path("enable_empty_annotation").asBoolean()).isTrue();
    assertThat(project.path("expert_instruction").asString())
        .isEqualTo("<p>Choose the species</p>");
    assertThat(project.path("label_config").asString())
        .contains("<RectangleLabels", "value=\"owl\"", "canRotate=\"false\"");
  }

  @Test
  void texts_stand_in_their_tasks() throws IOException {
    BatchBody batch =
        opened(
            body("texts", 1, 1, "TextClassification")
                .writeManifest("{\"id\": 0, \"dataObject\": {\"source\": \"Hoo <b>& hoo\"}}\n"));

    Task task = imported(batch).get(0);
    assertThat(task.data().path("text").asString()).isEqualTo("Hoo <b>& hoo");
    ann.annotate(task, StudioUser.choice("owl").replace("\"image\"", "\"text\""));
    closed(batch);

    assertThat(answerOf(batch, 0, "crowd-classifier").path("label").asText()).isEqualTo("owl");
  }

  @Test
  void rectangles_become_boxes_in_pixels_and_none_means_that_nothing_is_there() throws IOException {
    store.put("s3://d/10.png", 320, 200);
    BatchBody batch = open("boxes", 2, 1, "ObjectDetection");

    List<Task> tasks = imported(batch);
    ann.annotate(tasks.get(0), BOXES);
    ann.annotate(tasks.get(1), "[]");
    closed(batch);

    assertThat(answerOf(batch, 0, "crowd-bounding-box").toString())
        .isEqualTo(
            "{\"boundingBoxes\":[{\"label\":\"owl\",\"left\":160,\"top\":240,\"width\":64,\"height\":60}],"
                + "\"inputImageProperties\":{\"width\":640,\"height\":480}}");
    assertThat(answerOf(batch, 1, "crowd-bounding-box").toString())
        .isEqualTo(
            "{\"boundingBoxes\":[],\"inputImageProperties\":{\"width\":320,\"height\":200}}");
  }

  @Test
  void strokes_become_a_mask() throws IOException {
    BatchBody batch = open("masks", 1, 1, "SemanticSegmentation");

    ann.annotate(imported(batch).get(0), STROKES);
    closed(batch);

    Mask mask =
        new CrowdSemanticSegmentation(new LabelCategories(BatchBody.LABELS))
            .read(answerOf(batch, 0, "crowd-semantic-segmentation"));
    assertThat(mask)
        .isEqualTo(Mask.of(5, 3, new byte[] {0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 1}));
  }

  @Test
  void who_skips_declines_and_somebody_else_is_asked() throws IOException {
    BatchBody one = open("skipped", 1, 1, "ImageClassification");
    BatchBody two = open("skipped-by-one", 1, 2, "ImageClassification");

    ann.skip(imported(one).get(0));
    Task task = imported(two).get(0);
    ann.skip(task);
    bob.choose(task, "owl");
    cleo.choose(task, "owl");
    closed(one);
    closed(two);

    assertThat(outcome(one)).isEqualTo("Declined");
    two.assertAnsweredBy(2);
  }

  @Test
  void what_is_no_answer_counts_as_a_decline() throws IOException {
    BatchBody batch = open("wrong", 2, 1, "ImageClassification");

    List<Task> tasks = imported(batch);
    ann.choose(tasks.get(0), "griffin");
    ann.choose(tasks.get(1), "owl\", \"cat");
    closed(batch);

    assertThat(outcome(batch)).isEqualTo("Declined");
  }

  @Test
  void changes_count_until_the_object_is_settled() throws IOException {
    BatchBody batch = open("changed", 2, 2, "ImageClassification");
    List<Task> tasks = imported(batch);

    long first = ann.choose(tasks.get(0), "cat");
    bob.skip(tasks.get(0));
    ann.choose(tasks.get(1), "cat");
    bob.choose(tasks.get(1), "cat");
    soon().until(() -> progress(batch).path("answered").asLong() == 1);
    ann.change(first, "owl");
    cleo.choose(tasks.get(0), "owl");
    closed(batch);

    assertThat(responses(batch).get(0).findValuesAsText("label")).containsOnly("owl");
    assertThat(responses(batch).get(1).findValuesAsText("label")).containsOnly("cat");
  }

  @Test
  void a_task_that_came_twice_is_one_object() {
    BatchBody batch = open("twice", 1, 2, "ImageClassification");
    Task task = imported(batch).get(0);

    ann.importAgain(project(batch), task);
    Task copy = ann.tasks(project(batch)).get(1);
    ann.choose(task, "owl");
    ann.choose(copy, "owl");
    bob.choose(copy, "owl");
    closed(batch);

    batch.assertAnsweredBy(2);
  }

  @Test
  void a_paused_batch_is_read_when_it_goes_on() {
    BatchBody batch = open("paused", 1, 1, "ImageClassification");
    Task task = imported(batch).get(0);

    service.api().post(batch.path() + "/pause");
    ann.choose(task, "owl");
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .until(() -> progress(batch).path("answered").asLong() == 0);
    service.api().post(batch.path() + "/resume");
    closed(batch);

    batch.assertAnsweredBy(1);
  }

  @Test
  void a_closed_batch_is_read_no_more_and_a_forgotten_one_is_deleted() throws IOException {
    BatchBody batch = open("closed", 2, 1, "ImageClassification");
    List<Task> tasks = imported(batch);
    ann.choose(tasks.get(0), "owl");
    soon().until(() -> progress(batch).path("answered").asLong() == 1);

    service.api().post(batch.path() + "/close");
    closed(batch);
    ann.choose(tasks.get(1), "owl");
    assertThat(responses(batch).get(1).path("outcome").asText()).isEqualTo("Expired");
    assertThat(ann.projects("closed 3")).hasSize(1);

    service.api().delete(batch.jobPath());
    soon().until(() -> ann.projects("closed 3").isEmpty());
  }

  @Test
  void a_project_that_is_gone_already_is_forgotten_too() {
    BatchBody batch = open("gone", 1, 1, "ImageClassification");
    imported(batch);

    ann.deleteProject(project(batch));
    soon().until(() -> heldUp(batch).contains("answers 404"));
    service.api().delete(batch.jobPath());

    assertThat(service.api().get(batch.path()).status()).isEqualTo(404);
  }

  @Test
  void a_token_that_is_refused_holds_the_batch_up_until_there_is_a_good_one() {
    put("wrong", "head.nobody.tail");
    BatchBody batch = opened(body("refused", 1, 1, "ImageClassification").withSecret("wrong"));
    soon().until(() -> !heldUp(batch).isEmpty());
    assertThat(heldUp(batch))
        .isEqualTo(
            "Label Studio at " + studio.address() + " refuses the token of the Secret wrong (401)");

    put("wrong", studio.token(OWNER));
    imported(batch);
    soon().until(() -> heldUp(batch).isEmpty());
  }

  @Test
  void a_server_that_is_down_holds_the_batch_up_until_it_is_back() throws Exception {
    BatchBody batch = open("down", 1, 1, "ImageClassification");
    Task task = imported(batch).get(0);

    studio.stop();
    soon().until(() -> heldUp(batch).contains("cannot be reached"));
    studio.start();
    ann.choose(task, "owl");
    closed(batch);

    batch.assertAnsweredBy(1);
  }

  /** The batch, open, for all that the tests of a subclass add. */
  final BatchBody open(String job, int objects, int wanted, String type) {
    return opened(body(job, objects, wanted, type));
  }

  final BatchBody opened(BatchBody batch) {
    service.api().open(batch);
    return batch;
  }

  final BatchBody body(String job, int objects, int wanted, String type) {
    return BatchBody.forStudio(folder, job, objects, wanted, studio).ofType(type);
  }

  final RunningService service() {
    return service;
  }

  final FakeSecrets cluster() {
    return cluster;
  }

  final LinkingStore store() {
    return store;
  }

  final StudioUser ann() {
    return ann;
  }

  final List<Task> imported(BatchBody batch) {
    soon()
        .until(
            () ->
                ann.projects(batch.job() + " 3").size() == 1
                    && ann.count(project(batch)) == batch.objects());
    return ann.tasks(project(batch));
  }

  final long project(BatchBody batch) {
    return ann.projects(batch.job() + " 3").get(0).path("id").asLong();
  }

  final String heldUp(BatchBody batch) {
    return progress(batch).path("heldUp").asString("");
  }

  final void closed(BatchBody batch) {
    soon().until(() -> progress(batch).path("state").asString().equals("Closed"));
  }

  static ConditionFactory soon() {
    return Awaitility.await().pollInterval(Duration.ofMillis(100)).atMost(Duration.ofSeconds(90));
  }

  final tools.jackson.databind.JsonNode progress(BatchBody batch) {
    return service.api().get(batch.path()).json();
  }

  private static List<ObjectNode> responses(BatchBody batch) throws IOException {
    return Json.mapper()
        .readerFor(ObjectNode.class)
        .<ObjectNode>readValues(String.join("\n", batch.responses()))
        .readAll();
  }

  private static String outcome(BatchBody batch) throws IOException {
    return responses(batch).get(0).path("outcome").asText();
  }

  private static JsonNode answerOf(BatchBody batch, int line, String element) throws IOException {
    return responses(batch).get(line).at("/answers/0/answerContent/" + element);
  }
}
