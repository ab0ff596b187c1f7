package io.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrdsTest {
  private static final Path CHECKED_IN = Path.of("..", "crds");
  private static final Path CHART = Path.of("..", "charts", "plumbline", "files", "crds");
  private static final Path GENERATED = Path.of("target", "classes", "META-INF", "fabric8");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labelingjobs.labeling.plumbline.io-v1.yml",
        "workteams.labeling.plumbline.io-v1.yml"
      })
  void the_definitions_in_crds_are_those_of_the_classes(String file) throws IOException {
    assertThat(Files.readString(CHECKED_IN.resolve(file)))
        .as("crds/ is stale: run `make crds`")
        .isEqualTo(Files.readString(GENERATED.resolve(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "labelingjobs.labeling.plumbline.io-v1.yml",
        "workteams.labeling.plumbline.io-v1.yml"
      })
  void the_chart_brings_the_same_definitions(String file) throws IOException {
    assertThat(Files.readString(CHART.resolve(file)))
        .as("the chart's definitions are stale: run `make crds`")
        .isEqualTo(Files.readString(CHECKED_IN.resolve(file)));
  }
}
