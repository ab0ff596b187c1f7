package io.plumbline.workforce.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.Api;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.MovableClock;
import io.plumbline.workforce.fixture.PictureStore;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
  @TempDir static Path folder;
  private static final MovableClock CLOCK = new MovableClock();
  private static final PictureStore STORE = new PictureStore();
  private static RunningService service;
  private static Api api;
  private static Browser anna;
  private static Browser bob;

  @BeforeAll
  static void start() {
    Database.Access h2 =
        new Database.Access("jdbc:h2:file:" + folder.resolve("database"), "sa", "");
    service = RunningService.startWithPage(h2, CLOCK, STORE, AccountsFile.setting(folder));
    api = service.api();
    anna = service.browser().loggedInAs("anna");
    bob = service.browser().loggedInAs("bob");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void the_holder_of_a_task_sees_its_image_byte_by_byte() {
    STORE.put("s3://d/0.png", PictureStore.PNG);
    BatchBody batch = opened("seen");

    Reply image = anna.get(link(anna.lease(batch)));

    assertThat(image.status()).isEqualTo(200);
    assertThat(image.bytes()).isEqualTo(PictureStore.PNG);
    assertThat(image.contentType()).isEqualTo("image/png");
    assertThat(image.header("Content-Security-Policy")).isEqualTo("sandbox");
    assertThat(image.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(image.header("Cache-Control")).startsWith("private");
  }

  @Test
  void an_image_is_what_its_bytes_say_and_not_its_name() {
    STORE.put("s3://d/0.png", PictureStore.JPEG);
    BatchBody batch = opened("renamed");

    assertThat(anna.get(link(anna.lease(batch))).contentType()).isEqualTo("image/jpeg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<html><script>alert(1)</script></html>",
        "GIF89a",
        ""
      })
  void what_is_neither_a_jpeg_nor_a_png_is_not_sent(String content) {
    STORE.put("s3://d/0.png", content.getBytes(UTF_8));
    BatchBody batch = BatchBody.forGroups(folder, "no-image", 1, 1, "\"birders\"");
    api.delete(batch.jobPath());
    api.open(batch);

    Reply image = anna.get(link(anna.lease(batch)));

    assertThat(image.status()).isEqualTo(404);
    assertThat(image.detail()).isEqualTo("the object is neither a JPEG nor a PNG");
  }

  @Test
  void an_image_of_100_megapixels_is_passed_on_and_never_held() {
    STORE.putEndless("s3://d/0.png", 400L << 20);
    BatchBody batch = opened("huge");

    long length = anna.download(link(anna.lease(batch)));

    // The tests' heap is no larger than this.
    assertThat(length).isEqualTo(400L << 20);
  }

  @Test
  void a_link_is_of_no_use_to_anybody_else() {
    STORE.put("s3://d/0.png", PictureStore.PNG);
    BatchBody batch = opened("private-link");
    String link = link(anna.lease(batch));

    assertThat(bob.get(link).status()).isEqualTo(403);
    assertThat(service.browser().get(link).status()).isEqualTo(401);
    assertThat(anna.get(link).status()).isEqualTo(200);
  }

  @Test
  void a_forged_link_opens_nothing() {
    STORE.put("s3://d/0.png", PictureStore.PNG);
    BatchBody batch = opened("forged-link");
    String link = link(anna.lease(batch));

    assertThat(anna.get(link.replaceAll("signature=.", "signature=!")).status()).isEqualTo(403);
    assertThat(anna.get(link.replaceAll("until=[0-9]+", "until=9999999999")).status())
        .isEqualTo(403);
    assertThat(anna.get(link.replaceAll("\\?.*", "")).status()).isEqualTo(403);
    assertThat(anna.get(link.replaceAll("until=[0-9]+", "until=x")).status()).isEqualTo(400);
  }

  @Test
  void a_link_of_one_task_opens_no_other() {
    STORE.put("s3://d/0.png", PictureStore.PNG);
    String first = link(anna.lease(opened("one-task")));
    String other = link(anna.lease(opened("other-task")));

    String mixed = other.replaceAll("\\?.*", "") + first.substring(first.indexOf('?'));

    assertThat(anna.get(mixed).status()).isEqualTo(403);
  }

  @Test
  void a_link_is_good_for_five_minutes_and_a_new_one_comes_with_the_task() {
    STORE.put("s3://d/0.png", PictureStore.PNG);
    BatchBody batch = BatchBody.forGroups(folder, "old-link", 1, 1, "\"birders\"");
    api.put(batch.path(), batch.json(3600, 21600));
    api.awaitLoaded(batch);
    String link = link(anna.lease(batch));

    CLOCK.advance(Duration.ofMinutes(5).plusSeconds(1));

    assertThat(anna.get(link).status()).isEqualTo(403);
    assertThat(anna.get(link(anna.lease(batch))).status()).isEqualTo(200);
  }

  @Test
  void a_link_ends_with_its_task() {
    STORE.put("s3://d/0.png", PictureStore.PNG);
    BatchBody batch = opened("ended-link");
    Reply task = anna.lease(batch);
    String link = link(task);

    anna.answer(task.lease(), "owl");

    assertThat(anna.get(link).status()).isEqualTo(403);
  }

  @Test
  void an_image_that_is_not_in_the_store_is_not_there_and_a_store_that_is_away_says_so() {
    STORE.remove("s3://d/0.png");
    BatchBody batch = opened("absent");
    Reply task = anna.lease(batch);

    assertThat(anna.get(link(task)).detail()).isEqualTo("the image is not in the store");
    STORE.breaks("s3://d/0.png");
    assertThat(anna.get(link(task)).status()).isEqualTo(503);
  }

  private static String link(Reply task) {
    return task.json().path("object").path("image").asString();
  }

  private static BatchBody opened(String job) {
    BatchBody batch = BatchBody.forGroups(folder, job, 1, 1, "\"birders\"");
    api.open(batch);
    return batch;
  }
}
