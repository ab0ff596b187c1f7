package io.plumbline.labeling.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepMessageTest {

  record Result(int objects, List<String> rejected) {}

  record Text(String model) {}

  @Test
  void a_short_result_stands_as_it_is() {
    assertThat(new String(StepMessage.result(new Result(3, List.of("line 17: x"))), UTF_8))
        .isEqualTo("{\"objects\":3,\"rejected\":[\"line 17: x\"]}");
  }

  @Test
  void of_a_long_result_the_last_rejected_go() throws IOException {
    List<String> rejected = List.of("a".repeat(1500), "b".repeat(1500), "c".repeat(1500), "d");

    JsonNode json = Json.mapper().readTree(StepMessage.result(new Result(3, rejected)));

    assertThat(json.get("objects").intValue()).isEqualTo(3);
    assertThat(json.get("rejected")).hasSize(2);
    assertThat(json.get("rejected").get(1).textValue()).isEqualTo("b".repeat(1500));
  }

  @Test
  void a_result_that_is_long_otherwise_is_a_fault_of_the_step() {
    assertThatThrownBy(() -> StepMessage.result(new Text("x".repeat(5000))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void a_short_failure_stands_as_it_is() {
    assertThat(new String(StepMessage.failure("the disk is \"full\""), UTF_8))
        .isEqualTo("{\"failure\":\"the disk is \\\"full\\\"\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "猫", "😀", "\"", "\n", "\u0001", "a😀\"é"})
  void a_long_failure_is_cut_between_characters_and_fills_what_there_is(String unit)
      throws IOException {
    String sentence = String.join("", Collections.nCopies(3000, unit)) + "xxxxx".repeat(1000);

    byte[] message = StepMessage.failure(sentence);

    assertThat(message.length).isBetween(StepMessage.MAX_BYTES - 12, StepMessage.MAX_BYTES);
    String kept = Json.mapper().readTree(message).get("failure").textValue();
    assertThat(kept).endsWith("…");
    assertThat(sentence).startsWith(kept.substring(0, kept.length() - 1));
    assertThat(new String(kept.getBytes(UTF_8), UTF_8)).isEqualTo(kept);
  }

  @Test
  void a_failure_that_just_fits_is_not_cut() throws IOException {
    String sentence = "x".repeat(StepMessage.MAX_BYTES - "{\"failure\":\"\"}".length());

    assertThat(StepMessage.failure(sentence)).hasSize(StepMessage.MAX_BYTES);
    assertThat(Json.mapper().readTree(StepMessage.failure(sentence)).get("failure").textValue())
        .isEqualTo(sentence);
  }
}
