package io.plumbline.quickstart.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaImagesTest {
  private final JavaImages images =
      new JavaImages(Map.of("trainer:1", Path.of("/t.jar")), List.of("-Da=b"));

  @Test
  void an_image_is_its_jar_with_half_of_the_memory_limit_as_heap() {
    assertThat(images.entrypoint("trainer:1", 1L << 30))
        .contains("-Xmx512m", "-Da=b")
        .endsWith("-jar", "/t.jar");
  }

  @Test
  void an_unknown_image_is_refused_by_name() {
    assertThatThrownBy(() -> images.entrypoint("other:1", 1L << 30))
        .hasMessage("There is no image other:1 on this machine.");
  }
}
