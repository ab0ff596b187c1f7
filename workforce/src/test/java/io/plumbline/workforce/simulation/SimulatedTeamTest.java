package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.workforce.fixture.BatchBody;
import io.plumbline.workforce.fixture.OnEachDatabase;
import io.plumbline.workforce.fixture.OneServiceNow;
import io.plumbline.workforce.fixture.SimulatedCrew;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEachDatabase
class SimulatedTeamTest extends OneServiceNow {
  private static final SimulatedCrew CARELESS = new SimulatedCrew(5, "0.2", "0.1", "0.1", "PT0S");

  @Test
  void a_simulated_team_answers_with_about_its_error_rate() {
    BatchBody batch = closed("errors", 400, 3, SimulatedCrew.diligent(4, "0.1"));

    List<JsonNode> answers = answers(batch);
    long wrong = answers.stream().filter(SimulatedTeamTest::isWrong).count();

    // 1,200 answers: 120 wrong, standard deviation 10.4.
    assertThat(answers).hasSize(1200);
    assertThat(wrong).isBetween(70L, 170L);
  }

  @Test
  void the_answers_do_not_depend_on_timing() {
    BatchBody fast = closed("timing", 150, 3, CARELESS);
    List<String> undisturbed = fast.responses();
    api.delete(fast.jobPath());
    SimulatedCrew slow = new SimulatedCrew(5, "0.2", "0.1", "0.1", "PT0.003S");
    BatchBody again = BatchBody.simulated(folder, "timing", 150, 3, slow);
    api.open(again);
    api.post(again.path() + "/pause");
    api.post(again.path() + "/resume");

    api.awaitClosed(again);

    assertThat(again.responses()).isEqualTo(undisturbed);
  }

  @Test
  void declines_move_on_and_expiries_leave_a_gap() {
    BatchBody batch = closed("gaps", 300, 2, CARELESS);

    List<JsonNode> responses = responses(batch);

    assertThat(responses).hasSize(300);
    assertThat(responses).anySatisfy(r -> assertThat(r.path("answers").size()).isEqualTo(1));
    assertThat(responses).allSatisfy(r -> assertThat(r.path("answers").size()).isLessThan(3));
    long full = responses.stream().filter(r -> r.path("answers").size() == 2).count();
    // Without expiry on either turn: 0.9 of the turns that are not declined are answered, squared.
    assertThat(full).isBetween(205L, 270L);
  }

  @Test
  void an_object_whose_every_turn_expires_is_expired() {
    BatchBody batch = closed("expiring", 20, 2, new SimulatedCrew(3, "0", "0", "1", "PT0S"));

    assertThat(api.get(batch.path()).json().path("expired").asLong()).isEqualTo(20);
    assertThat(batch.responses()).allMatch(line -> line.endsWith("\"outcome\":\"Expired\"}"));
  }

  @Test
  void an_object_without_a_truth_is_declined_by_all() {
    BatchBody batch =
        BatchBody.simulated(folder, "no-truth", 8, 3, SimulatedCrew.diligent(5, "0"))
            .withTruths(id -> id == 30 ? "null" : "\"owl\"");
    api.put(batch);

    api.awaitClosed(batch);

    assertThat(batch.responses().get(3))
        .isEqualTo("{\"id\":30,\"answers\":[],\"outcome\":\"Declined\"}");
    assertThat(api.get(batch.path()).json().path("answered").asLong()).isEqualTo(7);
  }

  @Test
  void truths_given_as_indices_are_answered_by_name() {
    BatchBody batch =
        BatchBody.simulated(folder, "indices", 4, 1, SimulatedCrew.diligent(2, "0"))
            .withTruths(id -> id == 0 ? "3" : "\"2\"");
    api.put(batch);

    api.awaitClosed(batch);

    assertThat(answers(batch).stream().map(SimulatedTeamTest::labelOf))
        .containsExactly("yak", "emu", "emu", "emu");
  }

  @Test
  void a_team_smaller_than_the_wanted_answers_gives_what_it_can() {
    BatchBody batch = closed("small", 10, 3, SimulatedCrew.diligent(2, "0"));

    assertThat(answers(batch)).hasSize(20);
  }

  @Test
  void people_get_nothing_of_a_simulated_batch() {
    BatchBody batch =
        BatchBody.simulated(
            folder, "closed-shop", 4, 1, new SimulatedCrew(2, "0", "0", "0", "PT60S"));
    api.open(batch);

    assertThat(api.lease(batch.team(), "a-person").status()).isEqualTo(204);
  }

  @Test
  void two_batches_of_one_team_are_answered_each_as_its_body_says() {
    BatchBody right = BatchBody.simulated(folder, "twin-a", 60, 2, SimulatedCrew.diligent(3, "0"));
    BatchBody wrong = BatchBody.simulated(folder, "twin-b", 60, 2, SimulatedCrew.diligent(3, "1"));
    BatchBody wrongOfSameTeam = wrong.ofTeam(right.team());
    api.put(right);
    api.put(wrongOfSameTeam);

    api.awaitClosed(right);
    api.awaitClosed(wrongOfSameTeam);

    assertThat(answers(right)).hasSize(120).noneMatch(SimulatedTeamTest::isWrong);
    assertThat(answers(wrongOfSameTeam)).hasSize(120).allMatch(SimulatedTeamTest::isWrong);
  }

  private static BatchBody closed(String job, int objects, int wanted, SimulatedCrew crew) {
    BatchBody batch = BatchBody.simulated(folder, job, objects, wanted, crew);
    assertThat(api.put(batch).status()).isEqualTo(201);
    api.awaitClosed(batch);
    return batch;
  }

  private static List<JsonNode> responses(BatchBody batch) {
    return batch.responses().stream().map(line -> new JsonMapper().readTree(line)).toList();
  }

  /** All answers, each with the truth of its object beside it. */
  private static List<JsonNode> answers(BatchBody batch) {
    return responses(batch).stream()
        .flatMap(
            response ->
                IntStream.range(0, response.path("answers").size())
                    .mapToObj(n -> response.path("answers").get(n).deepCopy())
                    .map(answer -> withTruth(answer, response.path("id").asLong())))
        .toList();
  }

  private static JsonNode withTruth(JsonNode answer, long id) {
    return answer.asObject().put("truth", BatchBody.truthOf(id));
  }

  private static boolean isWrong(JsonNode answer) {
    return !labelOf(answer).equals(answer.path("truth").asString());
  }

  private static String labelOf(JsonNode answer) {
    return answer.path("answerContent").path("crowd-image-classifier").path("label").asString();
  }
}
