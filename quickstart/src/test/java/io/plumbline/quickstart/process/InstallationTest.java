package io.plumbline.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
  @TempDir Path root;

  @Test
  void a_modules_jar_is_found_in_its_target_folder() throws IOException {
    Path jar = Files.createDirectories(root.resolve("operator/target")).resolve("operator.jar");
    Files.createFile(jar);

    assertThat(new Installation(root).jar("operator")).isEqualTo(jar);
  }

  @Test
  void a_missing_jar_is_reported_with_what_to_do() {
    assertThatThrownBy(() -> new Installation(root).jar("operator"))
        .hasMessage(
            root.resolve("operator/target/operator.jar") + " is missing: run `make build` first.");
  }

  @Test
  void a_java_command_has_the_heap_and_the_options_before_the_jar() {
    JavaCommand command = new JavaCommand(Path.of("a.jar"), 128, java.util.List.of("-Dx=y"));

    assertThat(command.words()).endsWith("-Dx=y", "-jar", "a.jar").contains("-Xmx128m");
    assertThat(Path.of(command.words().get(0))).isExecutable();
  }
}
