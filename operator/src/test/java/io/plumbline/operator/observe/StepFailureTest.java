package io.plumbline.operator.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.plumbline.operator.step.StepName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepFailureTest {
  @ParameterizedTest
  @CsvSource({
    "137, OOMKilled, killed for memory (exit code 137)",
    "137, Error, killed (exit code 137)",
    "143, Error, told to end (exit code 143)",
    "1, Error, it ended with exit code 1"
  })
  void the_exit_is_told_in_plain_words(int code, String reason, String words) {
    assertThat(retrying(failed(2, 3), exited(code, reason, "")))
        .isEqualTo("train failed at attempt 2 of 4: " + words + "; it runs again.");
  }

  @Test
  void the_steps_own_sentence_goes_before_the_exit_code() {
    assertThat(retrying(failed(1, 6), exited(74, "Error", "{\"failure\": \"S3 is down.\"}")))
        .isEqualTo("train failed at attempt 1 of 7: S3 is down; it runs again.");
  }

  @Test
  void the_last_attempt_is_followed_by_none() {
    assertThat(retrying(failed(4, 3), exited(1, "Error", "")))
        .isEqualTo(
            "train failed at attempt 4 of 4: it ended with exit code 1; no attempt is left.");
  }

  @Test
  void a_shard_has_its_name_and_its_own_attempts() {
    Job job =
        new JobBuilder()
            .withNewSpec()
            .withCompletions(4)
            .withBackoffLimitPerIndex(6)
            .endSpec()
            .withNewStatus()
            .withFailed(9)
            .endStatus()
            .build();
    Pod pod = pod(exited(137, "OOMKilled", ""));
    pod.getMetadata().setAnnotations(Map.of(PodReports.INDEX, "3", StepFailure.EARLIER, "1"));

    assertThat(new StepFailure(StepName.TRANSFORM, job).retrying(PodFailure.of(pod)))
        .isEqualTo(
            "transform (shard 3) failed at attempt 2 of 7: killed for memory (exit code 137); it runs again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "TerminationByKubelet | The node was low on resource: memory. | its pod was evicted (The"
            + " node was low on resource: memory)",
        "EvictionByEvictionAPI | none | its pod was evicted",
        "PreemptionByScheduler | none | its pod made room for one of higher priority",
        "DeletionByTaintManager | none | its node went away"
      })
  void an_end_by_the_cluster_is_no_attempt(String reason, String message, String words) {
    PodStatus status =
        new PodStatusBuilder(exited(143, "Error", ""))
            .withPhase("Failed")
            .withMessage(message)
            .addNewCondition()
            .withType("DisruptionTarget")
            .withStatus("True")
            .withReason(reason)
            .endCondition()
            .build();

    assertThat(retrying(failed(0, 6), status))
        .isEqualTo("train was interrupted: " + words + "; it runs again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "Evicted | The node was low on resource: memory. | its pod was evicted (The node was low on"
            + " resource: memory)",
        "DeadlineExceeded | Pod was active too long | its pod ran longer than activeDeadlineSeconds"
            + " allows",
        "UnexpectedAdmissionError | none | its pod ended (UnexpectedAdmissionError)",
        "none | none | for no stated reason"
      })
  void a_pod_that_failed_as_a_whole_says_why(String reason, String message, String words) {
    PodStatus status =
        new PodStatusBuilder().withPhase("Failed").withReason(reason).withMessage(message).build();

    assertThat(retrying(failed(1, 6), status))
        .isEqualTo("train failed at attempt 1 of 7: " + words + "; it runs again.");
  }

  @Test
  void a_pod_that_is_gone_is_told_too() {
    assertThat(new StepFailure(StepName.TRAIN, failed(1, 6)).retrying(Optional.empty()))
        .isEqualTo("train failed at attempt 1 of 7: its pod is gone; it runs again.");
  }

  @Test
  void a_step_that_is_given_up_says_so_itself_or_is_described() {
    StepFailure given = new StepFailure(StepName.TRAIN, failed(7, 6));

    assertThat(given.last(failure(exited(74, "Error", "{\"failure\": \"S3 is down.\"}"))))
        .isEqualTo("S3 is down.");
    assertThat(given.last(failure(exited(137, "OOMKilled", ""))))
        .isEqualTo("train failed at attempt 7 of 7: killed for memory (exit code 137).");
  }

  @Test
  void a_pod_killed_for_memory_tells_its_limit() {
    Pod pod =
        new PodBuilder(pod(exited(137, "OOMKilled", "")))
            .withNewSpec()
            .addNewContainer()
            .withNewResources()
            .addToLimits("memory", new Quantity("2Gi"))
            .endResources()
            .endContainer()
            .endSpec()
            .build();

    assertThat(PodFailure.of(pod).orElseThrow().cause())
        .isEqualTo("killed for memory, of which its limit allows 2Gi (exit code 137)");
  }

  @Test
  void a_pod_that_runs_or_is_done_has_not_failed() {
    assertThat(PodFailure.of(pod(new PodStatusBuilder().withPhase("Running").build()))).isEmpty();
    assertThat(PodFailure.of(pod(exited(0, "Completed", "{}")))).isEmpty();
  }

  private static String retrying(Job job, PodStatus status) {
    return new StepFailure(StepName.TRAIN, job).retrying(PodFailure.of(pod(status)));
  }

  private static PodFailure failure(PodStatus status) {
    return PodFailure.of(pod(status)).orElseThrow();
  }

  private static Job failed(int times, int retries) {
    return new JobBuilder()
        .withNewSpec()
        .withBackoffLimit(retries)
        .endSpec()
        .withNewStatus()
        .withFailed(times)
        .endStatus()
        .build();
  }

  private static Pod pod(PodStatus status) {
    return new PodBuilder().withNewMetadata().endMetadata().withStatus(status).build();
  }

  private static PodStatus exited(int code, String reason, String message) {
    return new PodStatusBuilder()
        .addNewContainerStatus()
        .withNewState()
        .withNewTerminated()
        .withExitCode(code)
        .withReason(reason)
        .withMessage(message)
        .endTerminated()
        .endState()
        .endContainerStatus()
        .build();
  }
}
