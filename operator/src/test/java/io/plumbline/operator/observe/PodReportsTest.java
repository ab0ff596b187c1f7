package io.plumbline.operator.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodReportsTest {
  private static final String INDEX = "batch.kubernetes.io/job-completion-index";

  @Test
  void each_completion_index_has_one_result() {
    PodReports reports =
        new PodReports(
            List.of(
                ended("0", 0, "a"), ended("1", 74, "x"), ended("1", 0, "b"), ended("0", 0, "c")));

    assertThat(reports.results()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void the_sentence_about_the_users_input_goes_before_other_failures() {
    PodReports reports =
        new PodReports(
            List.of(
                ended("0", 65, "{\"failure\":\"line 3 is wrong\"}"),
                ended("1", 74, "{\"failure\":\"disk full\"}")));

    assertThat(reports.failure()).contains("line 3 is wrong");
  }

  @Test
  void a_pod_that_says_nothing_is_described_by_its_exit_code() {
    assertThat(new PodReports(List.of(ended("0", 137, ""))).failure())
        .contains("Error (exit code 137)");
  }

  @Test
  void a_pod_that_was_killed_for_its_memory_says_how_much_it_was_allowed() {
    Pod limited = outOfMemory(Map.of("memory", new Quantity("300Mi")));
    Pod unlimited = outOfMemory(Map.of());

    assertThat(new PodReports(List.of(limited)).failure())
        .contains("The step was killed: it needed more memory than its limit of 300Mi.");
    assertThat(new PodReports(List.of(unlimited)).failure())
        .contains("The step was killed: its node had no memory left for it.");
  }

  @Test
  void a_pod_that_cannot_be_placed_or_pulled_says_why() {
    Pod unplaced =
        new PodBuilder()
            .withNewMetadata()
            .endMetadata()
            .withNewStatus()
            .addNewCondition()
            .withType("PodScheduled")
            .withStatus("False")
            .withMessage("0/3 nodes have a GPU")
            .endCondition()
            .endStatus()
            .build();
    Pod unpulled =
        new PodBuilder()
            .withNewMetadata()
            .endMetadata()
            .withNewStatus()
            .addNewContainerStatus()
            .withNewState()
            .withNewWaiting()
            .withReason("ImagePullBackOff")
            .endWaiting()
            .endState()
            .endContainerStatus()
            .endStatus()
            .build();

    assertThat(new PodReports(List.of(unplaced)).waiting())
        .contains("No node for the pod: 0/3 nodes have a GPU");
    assertThat(new PodReports(List.of(unpulled)).waiting())
        .contains("The container does not start: ImagePullBackOff.");
    assertThat(new PodReports(List.of()).waiting()).isEmpty();
  }

  private static Pod outOfMemory(Map<String, Quantity> limits) {
    return new PodBuilder(ended("0", "OOMKilled", 137, ""))
        .withNewSpec()
        .addNewContainer()
        .withNewResources()
        .withLimits(limits)
        .endResources()
        .endContainer()
        .endSpec()
        .build();
  }

  private static Pod ended(String index, int exitCode, String message) {
    return ended(index, "Error", exitCode, message);
  }

  private static Pod ended(String index, String reason, int exitCode, String message) {
    return new PodBuilder()
        .withNewMetadata()
        .withAnnotations(Map.of(INDEX, index))
        .endMetadata()
        .withNewStatus()
        .addNewContainerStatus()
        .withNewState()
        .withNewTerminated()
        .withExitCode(exitCode)
        .withReason(reason)
        .withMessage(message)
        .endTerminated()
        .endState()
        .endContainerStatus()
        .endStatus()
        .build();
  }
}
