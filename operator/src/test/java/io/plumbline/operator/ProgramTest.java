package io.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.Workteam;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: how it ends, and what it says. */
class ProgramTest {
  private static final int UNUSED_PORT = 9;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Process process;

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void without_an_api_server_it_ends_with_one_sentence() throws Exception {
    start(UNUSED_PORT, Map.of());

    assertThat(exitCode()).isEqualTo(1);
    assertThat(lastLine())
        .contains("The operator does not start. The API server at http://127.0.0.1:9/")
        .contains("does not answer (no connection)");
    assertNoStackTrace();
  }

  @Test
  void a_wrong_environment_ends_it_with_one_sentence() throws Exception {
    start(UNUSED_PORT, Map.of("PLUMBLINE_POLL_SECONDS", "often"));

    assertThat(exitCode()).isEqualTo(1);
    assertThat(lastLine()).contains("PLUMBLINE_POLL_SECONDS must be a number of seconds above 0");
    assertNoStackTrace();
  }

  @Test
  void an_api_server_that_goes_away_is_waited_for() throws Exception {
    KubernetesCrudDispatcher cluster =
        new KubernetesCrudDispatcher(
            List.of(
                CustomResourceDefinitionContext.fromCustomResourceType(LabelingJob.class),
                CustomResourceDefinitionContext.fromCustomResourceType(Workteam.class)));
    KubernetesMockServer server = serve(cluster, 0);
    int port = server.getPort();
    applyJobOfSomebodyElses(server, "birds-0-prepare");
    start(port, Map.of());
    apply(server, "birds");
    awaitStage(server, "birds", Stage.PREPARING);
    server.destroy();
    awaitLog("Unknown Watch error");
    awaitLog(
        "The API server at http://127.0.0.1:%d/ does not answer (no connection); the job birds is looked at again in 5 s"
            .formatted(port));

    server = serve(cluster, port);
    apply(server, "owls");
    awaitStage(server, "owls", Stage.PREPARING);
    awaitJobOfOurs(server, "birds-0-prepare");

    server.destroy();
    assertThat(process.isAlive()).isTrue();
    assertNoStackTrace();
  }

  private static KubernetesMockServer serve(KubernetesCrudDispatcher cluster, int port) {
    KubernetesMockServer server =
        new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), cluster, false);
    server.init(InetAddress.getLoopbackAddress(), port);
    return server;
  }

  private static void apply(KubernetesMockServer server, String name) {
    LabelingJob job = Jobs.job(Jobs.SPEC);
    job.getMetadata().setName(name);
    job.getMetadata().setUid(null);
    try (KubernetesClient client = client(server)) {
      client.resource(job).create();
    }
  }

  /** While a job's own name is taken it is looked at every second. */
  private static void applyJobOfSomebodyElses(KubernetesMockServer server, String name) {
    try (KubernetesClient client = client(server)) {
      client
          .resource(
              new JobBuilder()
                  .withNewMetadata()
                  .withName(name)
                  .withNamespace("default")
                  .endMetadata()
                  .build())
          .create();
    }
  }

  private static void awaitStage(KubernetesMockServer server, String name, Stage stage) {
    try (KubernetesClient client = client(server)) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                LabelingJob job =
                    client.resources(LabelingJob.class).inNamespace("default").withName(name).get();
                return job.getStatus() != null && job.getStatus().stage() == stage;
              });
    }
  }

  private static void awaitJobOfOurs(KubernetesMockServer server, String name) {
    try (KubernetesClient client = client(server)) {
      var job = client.batch().v1().jobs().inNamespace("default").withName(name);
      job.delete();
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> job.get() != null && !job.get().getMetadata().getOwnerReferences().isEmpty());
    }
  }

  private static KubernetesClient client(KubernetesMockServer server) {
    return server.createClient(new JdkHttpClientFactory());
  }

  private void awaitLog(String text) {
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(log()).contains(text));
  }

  private void start(int port, Map<String, String> environment) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            PlumblineOperator.class.getName());
    program.environment().put("KUBECONFIG", kubeconfig(port).toString());
    program.environment().put("KUBERNETES_REQUEST_RETRY_BACKOFFLIMIT", "0");
    program.environment().put("PLUMBLINE_HEALTH_PORT", "0");
    program.environment().putAll(environment);
    program.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    process = program.start();
  }

  private Path kubeconfig(int port) throws IOException {
    return Files.writeString(
        folder.resolve("kubeconfig"),
        """
        apiVersion: v1
        kind: Config
        clusters: [{name: test, cluster: {server: "http://127.0.0.1:%d"}}]
        users: [{name: test, user: {}}]
        contexts: [{name: test, context: {cluster: test, user: test}}]
        current-context: test
        """
            .formatted(port));
  }

  private int exitCode() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private String lastLine() throws IOException {
    List<String> lines = log().lines().toList();
    return lines.get(lines.size() - 1);
  }

  private void assertNoStackTrace() throws IOException {
    assertThat(log().lines()).noneMatch(line -> line.startsWith("\tat "));
  }
}
