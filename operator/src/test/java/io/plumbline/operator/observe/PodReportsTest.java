package io.plumbline.operator.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
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

    assertThat(reports.decisiveFailure().flatMap(PodFailure::ownSentence))
        .contains("line 3 is wrong");
    assertThat(reports.latestFailure().flatMap(PodFailure::ownSentence)).contains("disk full");
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

  private static Pod ended(String index, int exitCode, String message) {
    return new PodBuilder()
        .withNewMetadata()
        .withAnnotations(Map.of(INDEX, index))
        .endMetadata()
        .withNewStatus()
        .addNewContainerStatus()
        .withNewState()
        .withNewTerminated()
        .withExitCode(exitCode)
        .withReason("OOMKilled")
        .withMessage(message)
        .endTerminated()
        .endState()
        .endContainerStatus()
        .endStatus()
        .build();
  }
}
