package io.plumbline.workforce.gold;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.GoldFile;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OnePage;
import io.plumbline.workforce.fixture.Reply;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** That nothing which a program or a person is told of a task tells whether it is gold. */
@OnEachDatabase
class UntoldGoldTest extends OnePage {
  private static final String ATTRIBUTES = "\"truth\": \"owl\", \"camera\": %d, \"note\": null";

  /** What is told of some tasks, the gold ones apart. */
  private record Told(List<JsonNode> gold, List<JsonNode> own) {
    static Told of(Supplier<Reply> lease) {
      Told told = new Told(new ArrayList<>(), new ArrayList<>());
      for (Reply task = lease.get(); task.status() == 200; task = lease.get()) {
        (isGold(task.lease()) ? told.gold() : told.own()).add(task.json());
        assertThat(api.answer(task.lease(), "cat").status()).isEqualTo(204);
      }
      assertThat(told.gold()).hasSizeGreaterThan(5);
      assertThat(told.own()).hasSize(24);
      return told;
    }

    /** Of both kinds everything is as it is of all others, seen in that way. */
    void assertAlike(Function<JsonNode, Object> way) {
      Set<Object> seen = new TreeSet<>(own.stream().map(way).map(String::valueOf).toList());
      assertThat(seen).hasSize(1);
      assertThat(gold.stream().map(way).map(String::valueOf)).allMatch(seen::contains);
    }
  }

  @Test
  void a_program_is_told_the_same_of_gold_tasks_as_of_others_field_by_field() {
    BatchBody batch = BatchBody.forPeople(folder, "told", 24, 1).withAttributes(this::attributes);

    assertProgramsAreToldAlike(batch);
  }

  @Test
  void so_it_is_in_a_team_with_simulated_workers_who_are_told_the_truth() {
    SimulatedCrew crew = new SimulatedCrew(3, "0", "0", "0", "PT1H");
    BatchBody batch =
        BatchBody.mixed(folder, "mixed", 24, 1, "birders", crew).withAttributes(this::attributes);

    assertProgramsAreToldAlike(batch);
  }

  private void assertProgramsAreToldAlike(BatchBody batch) {
    api.open(batch, GoldFile.ofClasses(batch.folder(), 60).field("0.5"));

    Told told = Told.of(() -> api.lease(batch.team(), "ann"));

    told.assertAlike(JsonNode::propertyNames);
    for (String name : told.own().get(0).propertyNames()) {
      switch (name) {
        case "lease" -> told.assertAlike(task -> shape(task.path(name).asString(), "[0-9a-f]"));
        case "id" -> told.assertAlike(task -> shape(task.path(name).asString(), "[A-Za-z0-9_-]"));
        case "dataObject" -> told.assertAlike(task -> task.path(name).propertyNames());
        default -> told.assertAlike(task -> task.path(name));
      }
    }
    assertThat(told.own().get(0).path("dataObject").propertyNames()).containsExactly("source-ref");
  }

  @Test
  void neither_names_nor_order_of_objects_follow_the_manifest() {
    BatchBody batch = BatchBody.forPeople(folder, "order", 24, 1);
    api.open(batch, GoldFile.ofClasses(batch.folder(), 60).field("0.5"));

    List<JsonNode> own = Told.of(() -> api.lease(batch.team(), "ann")).own();

    List<Long> handedOut = own.stream().map(UntoldGoldTest::number).toList();
    List<Long> byName =
        own.stream()
            .sorted((one, other) -> name(one).compareTo(name(other)))
            .map(UntoldGoldTest::number)
            .toList();
    assertThat(rises(handedOut)).isBetween(4, 19);
    assertThat(rises(byName)).isBetween(4, 19);
    assertThat(byName).isNotEqualTo(handedOut).containsExactlyInAnyOrderElementsOf(handedOut);
    assertThat(own.stream().map(UntoldGoldTest::name)).doesNotHaveDuplicates();
  }

  @Test
  void a_batch_without_gold_is_handed_out_in_the_order_of_its_manifest_with_whole_lines() {
    BatchBody batch = BatchBody.forPeople(folder, "plain", 12, 1).withAttributes(this::attributes);
    api.open(batch);
    List<Long> numbers = new ArrayList<>();

    for (Reply task = lease(batch); task.status() == 200; task = lease(batch)) {
      numbers.add(number(task.json()));
      assertThat(task.json().path("dataObject").propertyNames())
          .containsExactly("source-ref", "truth", "camera", "note");
      api.answer(task.lease(), "cat");
    }

    assertThat(numbers).isEqualTo(batch.ids().boxed().toList());
  }

  private static Reply lease(BatchBody batch) {
    return api.lease(batch.team(), "ann");
  }

  @Test
  void an_object_has_one_name_for_whoever_asks_and_another_in_a_batch_made_anew() {
    BatchBody batch = BatchBody.forPeople(folder, "named", 1, 2);
    api.open(batch);
    Reply anns = lease(batch);
    String name = name(anns.json());
    api.post("/v1/leases/" + anns.lease() + "/release");

    assertThat(name(lease(batch).json())).isEqualTo(name);
    assertThat(name(api.lease(batch.team(), "bob").json())).isEqualTo(name);
    api.delete(batch.jobPath());
    api.open(batch);
    assertThat(name(lease(batch).json())).isNotEqualTo(name);
  }

  @Test
  void what_is_done_with_a_task_is_answered_in_the_same_words() {
    BatchBody batch = BatchBody.forPeople(folder, "words", 24, 1);
    api.open(batch, GoldFile.ofClasses(batch.folder(), 60).field("0.5"));
    Set<List<String>> ofGold = new HashSet<>();
    Set<List<String>> ofOthers = new HashSet<>();

    for (Reply task = lease(batch); task.status() == 200; task = lease(batch)) {
      (isGold(task.lease()) ? ofGold : ofOthers).add(replies(task.lease()));
    }

    assertThat(ofGold).isEqualTo(ofOthers).hasSize(1);
  }

  private static List<String> replies(String lease) {
    return Stream.of(
            api.answer(lease, "dodo"),
            api.answer(lease, "cat"),
            api.answer(lease, "cat"),
            api.answer(lease, "owl"),
            api.post("/v1/leases/" + lease + "/decline"),
            api.post("/v1/leases/" + lease + "/release"))
        .map(reply -> reply.status() + reply.text().replace(lease, "…"))
        .toList();
  }

  @Test
  void a_person_is_told_the_same_of_gold_tasks_as_of_others_field_by_field() {
    BatchBody batch =
        BatchBody.forGroups(folder, "people", 24, 1, "\"birders\"")
            .withAttributes(this::attributes);
    api.open(batch, GoldFile.ofClasses(batch.folder(), 60).field("0.5"));

    Told told = Told.of(() -> anna.lease(batch));

    told.assertAlike(JsonNode::propertyNames);
    for (String name : told.own().get(0).propertyNames()) {
      switch (name) {
        case "lease" -> told.assertAlike(task -> shape(task.path(name).asString(), "[0-9a-f]"));
        case "object" -> told.assertAlike(UntoldGoldTest::link);
        default -> told.assertAlike(task -> task.path(name));
      }
    }
  }

  /** The object without what differs from one lease to the next. */
  private static String link(JsonNode task) {
    return task.path("object")
        .toString()
        .replace(task.path("lease").asString(), "…")
        .replaceFirst("signature=[A-Za-z0-9_-]{43}\"", "signature=…");
  }

  private String attributes(long id) {
    return ATTRIBUTES.formatted(id);
  }

  private static boolean isGold(String lease) {
    return service
            .bean(JdbcClient.class)
            .sql(
                "SELECT COUNT(*) FROM task t JOIN gold_task g ON g.batch_id = t.batch_id"
                    + " AND g.object_id = t.object_id AND g.slot = t.slot WHERE t.lease = :lease")
            .param("lease", lease)
            .query(Long.class)
            .single()
        > 0;
  }

  private static String shape(String text, String letters) {
    return text.replaceAll(letters, "x");
  }

  private static String name(JsonNode task) {
    return task.path("id").asString();
  }

  private static long number(JsonNode task) {
    return Long.parseLong(
        task.path("dataObject").path("source-ref").asString().replaceAll(".*/|\\D", ""));
  }

  private static int rises(List<Long> numbers) {
    int rises = 0;
    for (int n = 1; n < numbers.size(); n++) {
      rises += numbers.get(n) > numbers.get(n - 1) ? 1 : 0;
    }
    return rises;
  }
}
