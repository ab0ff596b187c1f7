package io.plumbline.workforce.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.FileObjectStore;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BehaviourTest {
  private static final int OBJECTS = 20_000;
  private static final ObjectNode LINE = Json.mapper().createObjectNode().put("truth", "emu");

  @Test
  void rates_are_as_stated_and_errors_are_spread_over_the_other_classes() {
    Map<Decision, Long> counts =
        decisions(behaviour("0.2", "0.1", "0.05"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    // Each within five standard deviations of its expectation.
    assertThat(counts.get(new Decision.Decline())).isBetween(1788L, 2212L);
    assertThat(counts.get(new Decision.Abandon())).isBetween(846L, 1154L);
    assertThat(counts.get(answer("emu"))).isBetween(13267L, 13933L);
    for (String wrong : List.of("cat", "owl", "yak")) {
      assertThat(counts.get(answer(wrong))).isBetween(969L, 1298L);
    }
  }

  @Test
  void a_worker_that_always_errs_never_names_the_truth() {
    assertThat(decisions(behaviour("1", "0", "0"))).doesNotContain(answer("emu"));
  }

  @Test
  void a_worker_that_never_errs_always_names_the_truth() {
    assertThat(decisions(behaviour("0", "0", "0"))).containsOnly(answer("emu"));
  }

  @Test
  void an_object_without_a_truth_is_declined_even_by_who_would_let_it_expire() {
    ObjectNode without = Json.mapper().createObjectNode();

    assertThat(behaviour("0", "0", "0").decide(7, without)).isEqualTo(new Decision.Decline());
    assertThat(behaviour("0", "0", "1").decide(7, without)).isEqualTo(new Decision.Decline());
    assertThat(behaviour("0", "0", "1").decide(7, LINE)).isEqualTo(new Decision.Abandon());
  }

  @Test
  void the_same_worker_decides_the_same_and_another_does_not() {
    List<Decision> first = decisions(behaviour("0.5", "0.1", "0.1")).toList();
    List<Decision> other = decisions(behaviour("bob", "0.5", "0.1", "0.1")).toList();

    assertThat(decisions(behaviour("0.5", "0.1", "0.1"))).containsExactlyElementsOf(first);
    assertThat(other).isNotEqualTo(first);
  }

  private static Stream<Decision> decisions(Behaviour behaviour) {
    return LongStream.range(0, OBJECTS).mapToObj(id -> behaviour.decide(id, LINE));
  }

  private static Decision answer(String label) {
    ObjectNode content = Json.mapper().createObjectNode();
    content.putObject("crowd-image-classifier").put("label", label);
    return new Decision.Answer(content);
  }

  private static Behaviour behaviour(String error, String decline, String expire) {
    return behaviour("ann", error, decline, expire);
  }

  private static Behaviour behaviour(String name, String error, String decline, String expire) {
    return new Behaviour(Parts.ofClasses().of(name, error, decline, expire), new FileObjectStore());
  }
}
