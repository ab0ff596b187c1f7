package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.JobJson;
import io.plumbline.workforce.fixture.OneConsole;
import io.plumbline.workforce.fixture.PictureStore;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.ResultFiles;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The objects that owners see, by links of their own session. */
class ConsoleGalleryTest extends OneConsole {
  @Test
  void what_the_model_labelled_is_shown_page_by_page_and_by_class() {
    scene.done("team-a", "gallery");
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
    scene
        .done("team-a", "uncertain")
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
    scene
        .done("team-a", "drawn")
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
    scene.pictures().put("s3://d/1-mask.png", PictureStore.PNG);

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
    scene
        .done("team-a", "mixed")
        .with("activelearning/2/auto-annotator/auto_annotator_output.txt", "7 {}\n");

    assertThat(anna.get("/api/console/jobs/team-a/mixed/automatic").detail())
        .isEqualTo("what the model has labelled is damaged");
  }

  @Test
  void an_image_opens_by_its_link_in_the_session_that_the_link_was_made_for() {
    String link = link(scene.done("team-a", "linked"), "linked");
    scene.pictures().put("s3://d/10.png", PictureStore.PNG);

    Reply image = anna.get(link);

    assertThat(image.bytes()).isEqualTo(PictureStore.PNG);
    assertThat(image.header("Content-Security-Policy")).isEqualTo("sandbox");
    assertThat(scene.browser().get(link).status()).isEqualTo(401);
    assertThat(bob.get(link).status()).isEqualTo(403);
    assertThat(admin.get(link).status()).isEqualTo(403);
    assertThat(scene.browser().loggedInAs("anna").get(link).status()).isEqualTo(403);
  }

  @Test
  void a_forged_link_opens_nothing() {
    String link = link(scene.done("team-a", "forged"), "forged");
    scene.pictures().put("s3://d/10.png", PictureStore.PNG);
    scene.done("team-a", "other");

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
    String link = link(scene.done("team-a", "old"), "old");
    scene.pictures().put("s3://d/10.png", PictureStore.PNG);

    scene.clock().advance(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(anna.get(link).status()).isEqualTo(403);
  }

  @Test
  void the_task_of_a_job_that_nobody_has_started_is_previewed() {
    JobJson job = JobJson.of("team-a", "preview", folder.resolve("preview"));
    scene.apply(job.withTask("taskTitle", "<script>alert(1)</script>"));
    ResultFiles input = new ResultFiles(folder.resolve("preview"));

    assertThat(anna.get("/api/console/jobs/team-a/preview/preview").detail())
        .isEqualTo("the input manifest is not in the store");
    input.with("in.manifest", "root:x:0:0\n{'source': 'a text'}\n");
    assertThat(anna.get("/api/console/jobs/team-a/preview/preview").detail())
        .isEqualTo("the input manifest is damaged");
    input.with("in.manifest", "no JSON\n{'source-ref': 's3://d/5.png'}\n");
    scene.pictures().put("s3://d/5.png", PictureStore.JPEG);

    Reply preview = anna.get("/api/console/jobs/team-a/preview/preview");

    assertThat(preview.contentType()).isEqualTo("application/json");
    assertThat(preview.json().path("title").asString()).isEqualTo("<script>alert(1)</script>");
    assertThat(preview.json().path("taskSeconds").asInt()).isEqualTo(300);
    assertThat(preview.json().path("objects")).hasSize(1);
    assertThat(anna.get(preview.json().at("/objects/0/image").asString()).bytes())
        .isEqualTo(PictureStore.JPEG);
  }

  @Test
  void a_store_that_is_away_says_so() {
    ResultFiles files = scene.done("team-a", "away");
    scene.pictures().breaks("s3://d/10.png");

    assertThat(anna.get(link(files, "away")).status()).isEqualTo(503);
  }

  private static String link(ResultFiles written, String job) {
    assertThat(written).isNotNull();
    return anna.get("/api/console/jobs/team-a/" + job + "/automatic")
        .json()
        .at("/items/0/image")
        .asString();
  }
}
