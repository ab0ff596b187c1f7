package io.plumbline.workforce.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.GoldFile;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneServiceInMovedTime;
import io.plumbline.workforce.fixture.Reply;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@OnEachDatabase
class GoldTasksTest extends OneServiceInMovedTime {
  @Test
  void gold_tasks_look_like_others_and_are_in_no_count_and_no_response() throws Exception {
    BatchBody batch = BatchBody.forPeople(folder, "hidden", 40, 1);
    api.open(batch, gold(batch, 300).field("0.5"));

    List<JsonNode> tasks = answerAll(batch, "ann");

    List<Integer> gold = tasks.stream().map(GoldFile::numberOf).filter(n -> n >= 0).toList();
    assertThat(tasks).hasSize(40 + gold.size());
    assertThat(gold).hasSizeBetween(20, 60).doesNotHaveDuplicates();
    assertThat(tasks)
        .allSatisfy(
            task -> {
              assertThat(task.propertyNames()).isEqualTo(tasks.get(0).propertyNames());
              assertThat(task.path("dataObject").propertyNames()).containsExactly("source-ref");
            });
    assertThat(tasks.stream().map(task -> task.path("id").asString())).doesNotHaveDuplicates();
    api.awaitClosed(batch);
    assertThat(api.get(batch.path()).text())
        .isEqualTo(
            "{\"state\":\"Closed\",\"objects\":40,\"answered\":40,\"expired\":0,\"declined\":0}");
    batch.assertAnsweredBy(1);
    try (var files = Files.list(batch.folder().resolve("responses"))) {
      assertThat(files).hasSize(41);
    }
  }

  @Test
  void which_tasks_are_gold_does_not_depend_on_what_others_do() {
    BatchBody batch = BatchBody.forPeople(folder, "undisturbed", 12, 2);
    String gold = gold(batch, 30).field("0.4");
    api.open(batch, gold);
    List<Integer> alone = numbers(answerAll(batch, "ann"));
    api.delete(batch.jobPath());
    api.open(batch, gold);
    List<Integer> beside = new ArrayList<>();

    for (Reply task = lease(batch, "ann"); task.status() == 200; task = lease(batch, "ann")) {
      beside.add(GoldFile.numberOf(task.json()));
      api.post("/v1/leases/" + task.lease() + "/release");
      CLOCK.advance(Duration.ofSeconds(200));
      api.answer(lease(batch, "bob").lease(), "yak");
      api.answer(lease(batch, "ann").lease(), "cat");
    }

    // Of the batch's own objects which comes next may differ: they are all -1 here.
    assertThat(beside).isEqualTo(alone);
    assertThat(alone).anyMatch(number -> number >= 0);
  }

  @Test
  void a_gold_task_is_given_back_and_runs_out_like_any_other() {
    BatchBody batch = BatchBody.forPeople(folder, "given-back", 30, 1);
    api.open(batch, gold(batch, 30).field("0.5"));
    Reply first = nextGold(batch, "ann");
    int number = GoldFile.numberOf(first.json());

    assertThat(lease(batch, "ann").lease()).isEqualTo(first.lease());
    assertThat(api.post("/v1/leases/" + first.lease() + "/release").status()).isEqualTo(204);
    Reply again = lease(batch, "ann");
    assertThat(GoldFile.numberOf(again.json())).isEqualTo(number);
    assertThat(api.answer(first.lease(), "owl").status()).isEqualTo(409);

    CLOCK.advance(Duration.ofSeconds(301));
    assertThat(api.answer(again.lease(), "owl").status()).isEqualTo(409);
    Awaitility.await().until(() -> GoldFile.numberOf(lease(batch, "ann").json()) == number);
    Reply third = lease(batch, "ann");
    assertThat(api.answer(third.lease(), "a bee").status()).isEqualTo(400);
    assertThat(api.answer(third.lease(), "owl").status()).isEqualTo(204);
    assertThat(api.answer(third.lease(), "owl").status()).isEqualTo(204);
    assertThat(api.answer(third.lease(), "cat").status()).isEqualTo(409);
  }

  @Test
  void a_gold_task_that_is_declined_is_not_counted_and_does_not_come_again() {
    BatchBody batch = BatchBody.forPeople(folder, "declined", 10, 1);
    api.open(batch, gold(batch, 4).field("0.5"));
    List<Integer> gold = new ArrayList<>();

    for (Reply task = lease(batch, "ann"); task.status() == 200; task = lease(batch, "ann")) {
      int number = GoldFile.numberOf(task.json());
      if (number >= 0) {
        gold.add(number);
        assertThat(api.post("/v1/leases/" + task.lease() + "/decline").status()).isEqualTo(204);
      } else {
        api.answer(task.lease(), "owl");
      }
    }

    assertThat(gold).isNotEmpty().doesNotHaveDuplicates();
    api.awaitClosed(batch);
    assertThat(api.get(batch.path()).json().path("declined").asLong()).isZero();
    assertThat(batch.responses()).hasSize(10);
  }

  @Test
  void nobody_gets_a_gold_object_twice_within_a_job() {
    BatchBody batch = BatchBody.forPeople(folder, "once", 30, 1);
    String field = gold(batch, 6).field("0.5");
    api.open(batch, field);
    List<Integer> gold = numbers(answerAll(batch, "ann"));
    api.awaitClosed(batch);
    String next =
        batch
            .jsonWith(field)
            .replace("\"iteration\": 3", "\"iteration\": 4")
            .replace("responses/", "responses-4/");
    api.put(batch.jobPath() + "/4", next);
    Awaitility.await().until(() -> lease(batch, "ann").status() == 200);

    gold.addAll(numbers(answerAll(batch, "ann")));

    assertThat(gold.stream().filter(number -> number >= 0))
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
  }

  @Test
  void gold_goes_only_before_another_task_and_ends_with_the_batch() {
    BatchBody batch = BatchBody.forPeople(folder, "last", 8, 1);
    api.open(batch, gold(batch, 100).field("0.5"));
    Reply held = nextGold(batch, "ann");

    for (Reply task = lease(batch, "bob"); task.status() == 200; task = lease(batch, "bob")) {
      api.answer(task.lease(), "owl");
    }

    api.awaitClosed(batch);
    assertThat(api.answer(held.lease(), "owl").status()).isEqualTo(409);
    assertThat(lease(batch, "ann").status()).isEqualTo(204);
    assertThat(batch.responses()).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "absent||does not exist",
        "empty|~~|has no lines",
        "text|not json|line 1: it is not JSON",
        "sourceless|{\"species\": 1}" + "|line 1: neither \"source\" nor \"source-ref\" is there",
        "unlabeled|{\"source-ref\": \"s3://g/1.png\", \"species\": 1}\\n"
            + "{\"source-ref\": \"s3://g/2.png\"}|line 2: there is no \"species\"",
        "strange|{\"source-ref\": \"s3://g/1.png\", \"species\": 9}"
            + "|line 1: class 9 is not one of the label categories",
      })
  void a_damaged_gold_manifest_is_the_batchs_failure(String job, String lines, String sentence) {
    BatchBody batch = BatchBody.forPeople(folder, job, 3, 1);
    GoldFile gold = new GoldFile(batch.folder().resolve("gold.manifest"));
    if (lines != null) {
      gold.write(lines.replace("\\n", "\n"));
    }

    api.put(batch.path(), batch.jsonWith(gold.field("0.1")));

    Awaitility.await().until(() -> api.get(batch.path()).json().has("failure"));
    assertThat(api.get(batch.path()).json().path("failure").asString())
        .startsWith("the gold manifest " + gold.file().toUri())
        .contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "0.05|0|field \"gold.share\" is 0, but must be above 0 and at most 0.5",
        "0.05|0.51|field \"gold.share\" is 0.51, but must be above 0 and at most 0.5",
        "species|species-ref|field \"gold.attribute\" names no label of ImageClassification:"
            + " labelAttributeName \"species-ref\" ends in -ref, which only segmentation may",
        "\"attribute\": \"species\"|\"attribute\": null|field \"gold.attribute\" is missing",
        "\"gold\": {|\"maxWorkersPerObject\": 1, \"gold\": {|field \"maxWorkersPerObject\" must be"
            + " more than \"workersPerObject\", 1, and at most 9",
        "\"gold\": {|\"maxWorkersPerObject\": 10, \"gold\": {|field \"maxWorkersPerObject\" must be"
            + " more than \"workersPerObject\", 1, and at most 9",
      })
  void a_wrong_body_is_answered_with_a_sentence(String good, String bad, String sentence) {
    BatchBody batch = BatchBody.forPeople(folder, "wrong", 3, 1);
    String body = batch.jsonWith(gold(batch, 1).field("0.05"));

    Reply reply = api.put(batch.path(), body.replace(good, bad));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail()).isEqualTo(sentence);
  }

  private static GoldFile gold(BatchBody batch, int objects) {
    return GoldFile.ofClasses(batch.folder(), objects);
  }

  private static Reply lease(BatchBody batch, String worker) {
    return api.lease(batch.team(), worker);
  }

  /** Answers what comes before it. */
  private static Reply nextGold(BatchBody batch, String worker) {
    Reply task = lease(batch, worker);
    while (GoldFile.numberOf(task.json()) < 0) {
      assertThat(api.answer(task.lease(), "owl").status()).isEqualTo(204);
      task = lease(batch, worker);
    }
    return task;
  }

  private static List<JsonNode> answerAll(BatchBody batch, String worker) {
    List<JsonNode> tasks = new ArrayList<>();
    for (Reply task = lease(batch, worker); task.status() == 200; task = lease(batch, worker)) {
      tasks.add(task.json());
      assertThat(api.answer(task.lease(), "cat").status()).isEqualTo(204);
    }
    return tasks;
  }

  private static List<Integer> numbers(List<JsonNode> tasks) {
    return new ArrayList<>(tasks.stream().map(GoldFile::numberOf).toList());
  }
}
