package io.plumbline.operator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorConfigTest {
  @Test
  void an_empty_environment_gives_the_defaults() {
    OperatorConfig config = OperatorConfig.fromEnvironment(Map.of());

    assertThat(config.workforce()).hasToString("http://plumbline-workforce:8080/");
    assertThat(config.poll()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.namespaces()).isEmpty();
    assertThat(config.stepSecret()).isEmpty();
  }

  @Test
  void every_variable_is_read() {
    OperatorConfig config =
        OperatorConfig.fromEnvironment(
            Map.of(
                "PLUMBLINE_IMAGE_TRAINER", "registry/trainer:1",
                "PLUMBLINE_WORKFORCE_URL", "http://127.0.0.1:9000",
                "PLUMBLINE_STEP_ENV", "{\"AWS_REGION\": \"eu-west-1\"}",
                "PLUMBLINE_STEP_ENV_SECRET", "s3-key",
                "PLUMBLINE_WATCH_NAMESPACES", "a, b,",
                "PLUMBLINE_POLL_SECONDS", "0.5",
                "PLUMBLINE_HEALTH_PORT", "0"));

    assertThat(config.images().trainer()).isEqualTo("registry/trainer:1");
    assertThat(config.workforce()).hasToString("http://127.0.0.1:9000/");
    assertThat(config.stepEnvironment()).containsExactly(Map.entry("AWS_REGION", "eu-west-1"));
    assertThat(config.stepSecret()).contains("s3-key");
    assertThat(config.namespaces()).containsExactlyInAnyOrder("a", "b");
    assertThat(config.poll()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.port()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PLUMBLINE_WORKFORCE_URL,nowhere",
    "PLUMBLINE_STEP_ENV,[1]",
    "PLUMBLINE_POLL_SECONDS,soon",
    "PLUMBLINE_POLL_SECONDS,0",
    "PLUMBLINE_CLEANUP_SECONDS,-1",
    "PLUMBLINE_HEALTH_PORT,http"
  })
  void a_wrong_value_is_refused_naming_the_variable_and_the_value(String name, String value) {
    assertThatThrownBy(() -> OperatorConfig.fromEnvironment(Map.of(name, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name)
        .hasMessageEndingWith(value + ".");
  }
}
