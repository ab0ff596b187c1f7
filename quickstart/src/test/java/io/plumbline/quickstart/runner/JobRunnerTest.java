package io.plumbline.quickstart.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.plumbline.quickstart.apiserver.EmbeddedApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private EmbeddedApiServer server;
  private KubernetesClient client;
  private JobRunner runner;

  @BeforeEach
  void start() {
    server = EmbeddedApiServer.start(0, List.of());
    client = server.client();
    Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200));
    Map<String, String> environment = Map.of("PLUMBLINE_THREADS", "1");
    runner =
        JobRunner.start(
            client,
            new JavaImages(Map.of(), List.of()),
            new RunnerSettings(2, folder, environment, backoff, Duration.ofMillis(20)),
            Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    runner.close();
    server.close();
  }

  @Test
  void a_container_that_exits_with_zero_completes_its_job_and_hands_over_its_termination_message() {
    apply(job("hello", "printf '{\"batch\": 3}' > \"$PLUMBLINE_TERMINATION_LOG\""));

    JobStatus status = awaitCondition("hello", "Complete");

    assertThat(status.getSucceeded()).isEqualTo(1);
    assertThat(status.getActive()).isZero();
    Pod pod = onlyPod("hello");
    assertThat(pod.getStatus().getPhase()).isEqualTo("Succeeded");
    assertThat(terminated(pod).getExitCode()).isZero();
    assertThat(terminated(pod).getMessage()).isEqualTo("{\"batch\": 3}");
    assertThat(pod.getMetadata().getOwnerReferences().get(0).getUid())
        .isEqualTo(stored("hello").getMetadata().getUid());
  }

  @Test
  void a_container_sees_its_own_environment_and_the_runners_but_not_this_processs()
      throws IOException {
    Job job = job("environment", "env");
    job.getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .get(0)
        .setEnv(List.of(new io.fabric8.kubernetes.api.model.EnvVar("PLUMBLINE_STEP", "{}", null)));
    apply(job);

    awaitCondition("environment", "Complete");

    List<String> environment = Files.readAllLines(log(onlyPod("environment")));
    assertThat(environment)
        .contains("PLUMBLINE_STEP={}", "PLUMBLINE_THREADS=1")
        .noneMatch(line -> line.startsWith("HOME="));
  }

  @Test
  void a_failing_container_is_started_again_until_it_succeeds() {
    String once = "if [ -e ../seen ]; then exit 0; else touch ../seen; exit 74; fi";
    apply(job("retry", once));

    JobStatus status = awaitCondition("retry", "Complete");

    assertThat(status.getFailed()).isEqualTo(1);
    assertThat(pods("retry"))
        .extracting(pod -> terminated(pod).getExitCode())
        .containsExactlyInAnyOrder(74, 0);
  }

  @Test
  void a_job_fails_when_its_backoff_limit_is_exceeded() {
    Job job = job("hopeless", "exit 74");
    job.getSpec().setBackoffLimit(2);
    apply(job);

    JobStatus status = awaitCondition("hopeless", "Failed");

    assertThat(status.getFailed()).isEqualTo(3);
    assertThat(condition(status, "Failed").orElseThrow().getReason())
        .isEqualTo("BackoffLimitExceeded");
  }

  @Test
  void an_exit_code_of_the_failure_policy_fails_the_job_without_another_try() {
    Job job = job("wrong", "printf 'no such manifest' > $PLUMBLINE_TERMINATION_LOG; exit 65");
    job.getSpec().setPodFailurePolicy(failJobOn(65));
    apply(job);

    JobStatus status = awaitCondition("wrong", "Failed");

    assertThat(condition(status, "Failed").orElseThrow().getReason()).isEqualTo("PodFailurePolicy");
    assertThat(terminated(onlyPod("wrong")).getMessage()).isEqualTo("no such manifest");
  }

  @Test
  void an_indexed_job_runs_each_index_once_with_its_number_and_never_more_than_the_slots()
      throws IOException {
    Job job = job("shards", "echo $JOB_COMPLETION_INDEX; sleep 0.2");
    job.getSpec().setCompletionMode("Indexed");
    job.getSpec().setCompletions(4);
    job.getSpec().setParallelism(4);
    apply(job);

    int most = 0;
    while (condition(stored("shards").getStatus(), "Complete").isEmpty()) {
      most = Math.max(most, runner.running().size());
    }

    assertThat(most).isBetween(1, 2);
    assertThat(stored("shards").getStatus().getCompletedIndexes()).isEqualTo("0,1,2,3");
    List<String> indexes = new java.util.ArrayList<>();
    for (Pod pod : pods("shards")) {
      indexes.addAll(Files.readAllLines(log(pod)));
    }
    assertThat(indexes).containsExactlyInAnyOrder("0", "1", "2", "3");
  }

  @Test
  void a_container_that_outgrows_its_memory_limit_is_killed_as_out_of_memory() {
    Job job = job("greedy", "x=$(head -c 60000000 /dev/zero | tr '\\0' 'a'); sleep 30");
    job.getSpec().setBackoffLimit(0);
    job.getSpec()
        .getTemplate()
        .getSpec()
        .getContainers()
        .get(0)
        .getResources()
        .setLimits(Map.of("memory", new Quantity("16Mi")));
    apply(job);

    awaitCondition("greedy", "Failed");

    assertThat(terminated(onlyPod("greedy")).getReason()).isEqualTo("OOMKilled");
    assertThat(terminated(onlyPod("greedy")).getExitCode()).isEqualTo(137);
  }

  @Test
  void a_killed_process_counts_as_a_failure_and_is_replaced() {
    String waits = "if [ -e ../seen ]; then exit 0; else touch ../seen; sleep 30; fi";
    apply(job("killed", waits));
    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("default/seen")));

    ProcessHandle.of(runner.running().get(0).pid()).orElseThrow().destroyForcibly();

    JobStatus status = awaitCondition("killed", "Complete");
    assertThat(status.getFailed()).isEqualTo(1);
  }

  @Test
  void suspending_a_job_kills_its_pods_without_counting_a_failure_and_resuming_starts_it_anew() {
    apply(job("pausing", "if [ -e ../go ]; then exit 0; else sleep 30; fi"));
    await().atMost(PATIENCE).until(() -> running("pausing"));
    suspend("pausing", true);
    JobStatus suspended = awaitCondition("pausing", "Suspended");
    assertThat(suspended.getActive()).isZero();
    assertThat(pods("pausing")).isEmpty();
    assertThat(running("pausing")).isFalse();

    folder.resolve("default/go").toFile().mkdirs();
    suspend("pausing", false);

    assertThat(awaitCondition("pausing", "Complete").getFailed()).isZero();
  }

  @Test
  void deleting_a_job_kills_its_process_and_removes_its_pods() {
    apply(job("deleted", "sleep 30"));
    await().atMost(PATIENCE).until(() -> running("deleted"));
    long pid = runner.running().get(0).pid();

    client.batch().v1().jobs().inNamespace("default").withName("deleted").delete();

    await()
        .atMost(PATIENCE)
        .until(() -> ProcessHandle.of(pid).isEmpty() && pods("deleted").isEmpty());
  }

  @Test
  void a_job_whose_owner_does_not_exist_is_deleted() {
    Job job = job("orphan", "sleep 30");
    job.getMetadata()
        .setOwnerReferences(
            List.of(
                new io.fabric8.kubernetes.api.model.OwnerReferenceBuilder()
                    .withApiVersion("v1")
                    .withKind("ConfigMap")
                    .withName("gone")
                    .withUid("u-1")
                    .build()));
    apply(job);

    await()
        .atMost(PATIENCE)
        .until(() -> client.batch().v1().jobs().inNamespace("default").list().getItems().isEmpty());
    await().atMost(PATIENCE).until(() -> runner.running().isEmpty());
  }

  @Test
  void an_unknown_image_fails_the_pod_with_a_sentence() {
    Job job = job("unknown", "");
    job.getSpec().setBackoffLimit(0);
    job.getSpec().getTemplate().getSpec().getContainers().get(0).setCommand(List.of());
    apply(job);

    awaitCondition("unknown", "Failed");

    assertThat(terminated(onlyPod("unknown")).getMessage())
        .isEqualTo("There is no image shell on this machine.");
  }

  private static Job job(String name, String script) {
    return new JobBuilder()
        .withNewMetadata()
        .withName(name)
        .withNamespace("default")
        .endMetadata()
        .withNewSpec()
        .withNewTemplate()
        .withNewSpec()
        .withRestartPolicy("Never")
        .addNewContainer()
        .withName("step")
        .withImage("shell")
        .withCommand("sh", "-c", script)
        .withNewResources()
        .endResources()
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }

  private static io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicy failJobOn(int code) {
    return new io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyBuilder()
        .addNewRule()
        .withAction("FailJob")
        .withNewOnExitCodes()
        .withOperator("In")
        .withValues(code)
        .endOnExitCodes()
        .endRule()
        .build();
  }

  private void apply(Job job) {
    client.resource(job).create();
  }

  private Job stored(String name) {
    return client.batch().v1().jobs().inNamespace("default").withName(name).get();
  }

  private void suspend(String name, boolean suspended) {
    client
        .batch()
        .v1()
        .jobs()
        .inNamespace("default")
        .withName(name)
        .edit(job -> new JobBuilder(job).editSpec().withSuspend(suspended).endSpec().build());
  }

  private boolean running(String job) {
    return runner.running().stream().map(RunningStep::job).anyMatch(Predicate.isEqual(job));
  }

  private JobStatus awaitCondition(String name, String type) {
    await().atMost(PATIENCE).until(() -> condition(stored(name).getStatus(), type).isPresent());
    return stored(name).getStatus();
  }

  private static Optional<io.fabric8.kubernetes.api.model.batch.v1.JobCondition> condition(
      JobStatus status, String type) {
    return Optional.ofNullable(status).stream()
        .flatMap(each -> each.getConditions().stream())
        .filter(
            condition -> condition.getType().equals(type) && condition.getStatus().equals("True"))
        .findFirst();
  }

  private List<Pod> pods(String job) {
    return client.pods().inNamespace("default").withLabel("job-name", job).list().getItems();
  }

  private Pod onlyPod(String job) {
    assertThat(pods(job)).hasSize(1);
    return pods(job).get(0);
  }

  private Path log(Pod pod) {
    return folder.resolve("default").resolve(pod.getMetadata().getName()).resolve("container.log");
  }

  private static ContainerStateTerminated terminated(Pod pod) {
    return pod.getStatus().getContainerStatuses().get(0).getState().getTerminated();
  }
}
