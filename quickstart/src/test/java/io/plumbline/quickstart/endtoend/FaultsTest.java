package io.plumbline.quickstart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.quickstart.endtoend.TestCluster.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault a run, so that what a fault breaks is known by its name: {@code make faults}. */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private TestCluster cluster;
  private Ended undisturbed;

  @BeforeAll
  void run() throws IOException, InterruptedException {
    cluster = new TestCluster(folder);
    undisturbed = cluster.run("undisturbed", job -> {});
    assertThat(undisturbed.job().stage()).isEqualTo("Complete");
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  static Stream<String> stages() {
    return EndToEndTest.STAGES.stream().sorted();
  }

  static Stream<String> steps() {
    return EndToEndTest.STEPS.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void killing_the_operator_changes_no_byte_of_the_output(String stage)
      throws IOException, InterruptedException {
    String namespace = "stage-" + stage.toLowerCase(Locale.ROOT);
    Faults faults = cluster.faults(namespace, Set.of(stage), Set.of());

    survives(namespace, faults);

    assertThat(faults.operatorKilledAt()).containsExactly(stage);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void killing_a_step_changes_no_byte_of_the_output(String step)
      throws IOException, InterruptedException {
    String namespace = "step-" + step;
    Faults faults = cluster.faults(namespace, Set.of(), Set.of(step));

    survives(namespace, faults);

    assertThat(faults.stepsKilled()).containsExactly(step);
  }

  private void survives(String namespace, Faults faults) throws IOException, InterruptedException {
    try (Children children = new Children(cluster.cluster(), namespace)) {
      Ended disturbed = cluster.run(namespace, faults);

      assertThat(disturbed.job().stage()).as(disturbed.run().statusYaml()).isEqualTo("Complete");
      assertThat(children.created()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(OutputTree.manifest(disturbed.output()))
          .isEqualTo(OutputTree.manifest(undisturbed.output()));
    }
  }
}
