package io.plumbline.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineSettingsTest {
  private static final String NUMBER = "ai.djl.pytorch.num_threads";

  private final Properties before = new Properties();

  @BeforeEach
  void forget() {
    before.putAll(System.getProperties());
    System.clearProperty(NUMBER);
    System.clearProperty("ai.djl.offline");
  }

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void the_engine_gets_the_threads_asked_for_and_no_network() {
    EngineSettings.apply(Map.of(EngineSettings.THREADS, " 3 "));

    assertThat(System.getProperty(NUMBER)).isEqualTo("3");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }

  @Test
  void by_default_it_gets_as_many_as_there_are_processors() {
    EngineSettings.apply(Map.of());

    assertThat(System.getProperty(NUMBER))
        .isEqualTo(Integer.toString(Runtime.getRuntime().availableProcessors()));
  }

  @Test
  void what_is_set_already_stays() {
    System.setProperty(NUMBER, "5");

    EngineSettings.apply(Map.of(EngineSettings.THREADS, "3"));

    assertThat(System.getProperty(NUMBER)).isEqualTo("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "two", "1.5", "10000"})
  void a_number_of_threads_that_is_none_is_refused(String threads) {
    assertThatThrownBy(() -> EngineSettings.apply(Map.of(EngineSettings.THREADS, threads)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PLUMBLINE_THREADS must be a whole number from 1 to 9999, not \"%s\""
                .formatted(threads));
  }
}
