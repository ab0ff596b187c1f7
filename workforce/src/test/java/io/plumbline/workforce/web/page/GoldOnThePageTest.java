package io.plumbline.workforce.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.workforce.fixture.AccountsFile;
import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.Browser;
import io.plumbline.workforce.fixture.Database;
import io.plumbline.workforce.fixture.GoldFile;
import io.plumbline.workforce.fixture.MovableClock;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneService;
import io.plumbline.workforce.fixture.PictureStore;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.RunningService;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import tools.jackson.databind.JsonNode;

@OnEachDatabase
class GoldOnThePageTest extends OneService {
  private static final PictureStore STORE = new PictureStore();
  private static Browser anna;
  private static Browser admin;

  @BeforeParameterizedClassInvocation
  static void start(Database database) {
    share(
        RunningService.startWithPage(
            database.of(folder), new MovableClock(), STORE, AccountsFile.setting(folder)));
    anna = service.browser().loggedInAs("anna");
    admin = service.browser().loggedInAs("root");
  }

  @Test
  void the_page_shows_gold_tasks_and_counts_them_like_others() {
    BatchBody batch = BatchBody.forGroups(folder, "page", 12, 1, "\"birders\"");
    batch.ids().forEach(id -> STORE.put("s3://d/" + id + ".png", PictureStore.PNG));
    for (int n = 0; n < 9; n++) {
      STORE.put("s3://gold/" + n + ".png", PictureStore.JPEG);
    }
    api.open(batch, GoldFile.ofClasses(batch.folder(), 9).field("0.5"));
    long open = work(batch).path("jobs").get(0).path("open").asLong();
    long answered = work(batch).path("answeredToday").asLong();
    long gold = 0;

    for (Reply task = anna.lease(batch); task.status() == 200; task = anna.lease(batch)) {
      assertThat(work(batch).path("jobs").get(0).path("open").asLong()).isEqualTo(open);
      byte[] image = anna.get(task.json().path("object").path("image").asString()).bytes();
      gold += Arrays.equals(image, PictureStore.JPEG) ? 1 : 0;
      String draft = "/api/leases/" + task.lease() + "/draft";
      anna.put(draft, "{\"half\": 1}".getBytes(StandardCharsets.UTF_8));
      assertThat(anna.get(draft).text()).isEqualTo("{\"half\": 1}");
      assertThat(anna.answer(task.lease(), "cat").status()).isEqualTo(204);
      assertThat(work(batch).path("answeredToday").asLong()).isEqualTo(++answered);
      open--;
    }

    assertThat(gold).isBetween(3L, 9L);
    assertThat(open).isZero();
    api.awaitClosed(batch);
    assertThat(admin.get("/api/admin/batches").json().get(0).path("objects").asLong())
        .isEqualTo(12);
    assertThat(worker(batch, "anna").path("answered").asLong()).isEqualTo(12);
    assertThat(worker(batch, "anna").path("goldAnswered").asLong()).isEqualTo(gold);
  }

  @Test
  void a_workers_gold_score_is_the_mean_over_its_gold_answers() {
    BatchBody batch = BatchBody.forGroups(folder, "scored", 20, 1, "\"birders\"");
    api.open(batch, GoldFile.ofClasses(batch.folder(), 40).field("0.5"));
    long right = 0;
    long gold = 0;

    // Through the cluster's port, which tells the object's name; half of the gold is a cat.
    for (Reply task = lease(batch); task.status() == 200; task = lease(batch)) {
      int number = GoldFile.numberOf(task.json());
      gold += number < 0 ? 0 : 1;
      right += number >= 0 && number % 4 == 0 ? 1 : 0;
      api.answer(task.lease(), "cat");
    }

    double score = (double) right / gold;
    Awaitility.await().until(() -> worker(batch, "cleo").path("goldScore").isNumber());
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(worker(batch, "cleo").path("goldScore").asDouble())
                    .isEqualTo(score, within(1e-9)));
    assertThat(worker(batch, "cleo").path("goldAnswered").asLong()).isEqualTo(gold);
    assertThat(worker(batch, "cleo").path("answered").asLong()).isEqualTo(20);
  }

  @Test
  void an_answer_does_not_wait_for_a_store_that_is_away_and_is_scored_when_it_is_back()
      throws Exception {
    BatchBody batch =
        BatchBody.forGroups(folder, "masks", 6, 1, "\"birders\"").ofType("SemanticSegmentation");
    String file = "s3://truths/mask.png";
    STORE.breaks(file);
    GoldFile gold = GoldFile.of(batch.folder(), 20, n -> "\"outline-ref\": \"%s\"".formatted(file));
    api.open(batch, gold.field("outline-ref", "0.5"));
    long golds = 0;

    for (Reply task = lease(batch); task.status() == 200; task = lease(batch)) {
      golds += GoldFile.numberOf(task.json()) < 0 ? 0 : 1;
      assertThat(api.answerContent(task.lease(), SampleMask.ANSWER).status()).isEqualTo(204);
    }
    assertThat(worker(batch, "cleo").path("goldAnswered").asLong()).isEqualTo(golds);
    assertThat(worker(batch, "cleo").path("goldScore").isNull()).isTrue();
    STORE.put(file, SampleMask.TRUTH);

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(worker(batch, "cleo").path("goldScore").asDouble())
                    .isEqualTo(0.5, within(1e-9)));
  }

  private static Reply lease(BatchBody batch) {
    return api.lease(batch.team(), "cleo");
  }

  private static JsonNode work(BatchBody batch) {
    return anna.get("/api/teams/default/" + batch.team() + "/work").json();
  }

  private static JsonNode worker(BatchBody batch, String id) {
    JsonNode lines = admin.get("/api/admin/workers?namespace=default&team=" + batch.team()).json();
    for (JsonNode line : lines) {
      if (line.path("worker").asString().equals(id)) {
        return line;
      }
    }
    throw new AssertionError("there is no worker " + id);
  }
}
