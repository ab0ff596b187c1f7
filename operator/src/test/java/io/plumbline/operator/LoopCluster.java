package io.plumbline.operator;

import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.javaoperatorsdk.operator.Operator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.operator.api.v1alpha1.Condition;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.Workteam;
import io.plumbline.operator.condition.ConditionType;
import io.plumbline.operator.config.OperatorConfig;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A mock API server in CRUD mode, with the operator, a runner of steps and a workforce. */
final class LoopCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String WORKTEAM =
      """
      apiVersion: labeling.plumbline.io/v1alpha1
      kind: Workteam
      metadata: {name: birders, namespace: default}
      spec: {simulated: {truthAttribute: truth, workers: [{name: ann, errorRate: "0.05"}]}}
      """;

  /** Kept, since java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger REQUESTS = Logger.getLogger(MockWebServer.class.getName());

  final QuickWorkforce workforce = new QuickWorkforce();
  final FakeRunner runner;
  final KubernetesClient client;
  SimpleMeterRegistry metrics;

  private final KubernetesMockServer server;
  private Operator operator;

  LoopCluster(FakeDataset dataset) {
    REQUESTS.setLevel(Level.WARNING);
    server =
        new KubernetesMockServer(
            new Context(),
            new MockWebServer(),
            new HashMap<>(),
            new KubernetesCrudDispatcher(
                List.of(
                    CustomResourceDefinitionContext.fromCustomResourceType(LabelingJob.class),
                    CustomResourceDefinitionContext.fromCustomResourceType(Workteam.class))),
            false);
    server.init(InetAddress.getLoopbackAddress(), 0);
    client = newClient();
    runner = new FakeRunner(client, dataset);
    client.resource(Serialization.unmarshal(WORKTEAM, Workteam.class)).create();
    startOperator();
  }

  void startOperator() {
    OperatorConfig config =
        OperatorConfig.fromEnvironment(
            Map.of("PLUMBLINE_POLL_SECONDS", "0.02", "PLUMBLINE_CLEANUP_SECONDS", "1"));
    metrics = new SimpleMeterRegistry();
    operator = PlumblineOperator.operator(client, workforce, config, metrics);
    operator.start();
  }

  void stopOperator() {
    operator.stop();
  }

  void apply(String spec) {
    LabelingJob job = Jobs.job(spec);
    job.getMetadata().setGeneration(null);
    client.resource(job).create();
  }

  /** Changes the spec as kubectl does: again, when the operator has written meanwhile. */
  void change(UnaryOperator<String> specAsYaml) {
    for (int attempt = 0; ; attempt++) {
      try {
        client
            .resources(LabelingJob.class)
            .inNamespace("default")
            .withName("birds")
            .edit(there -> changed(there, specAsYaml));
        return;
      } catch (KubernetesClientException e) {
        if (e.getCode() != 409 || attempt == 50) {
          throw e;
        }
      }
    }
  }

  private static LabelingJob changed(LabelingJob job, UnaryOperator<String> specAsYaml) {
    String yaml = Serialization.asYaml(job.getSpec()).replaceAll("(?m)^---\n", "").indent(2);
    job.setSpec(Jobs.job(specAsYaml.apply(yaml)).getSpec());
    return job;
  }

  Optional<LabelingJob> find() {
    return Optional.ofNullable(
        client.resources(LabelingJob.class).inNamespace("default").withName("birds").get());
  }

  LabelingJob job() {
    return find().orElseThrow();
  }

  LabelingJobStatus status() {
    return Optional.ofNullable(job().getStatus()).orElseGet(LabelingJobStatus::new);
  }

  LabelingJobStatus awaitStage(Stage stage) {
    return await(status -> status.stage() == stage);
  }

  LabelingJobStatus await(Predicate<LabelingJobStatus> wanted) {
    org.awaitility.Awaitility.await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(PATIENCE)
        .failFast("the job failed", () -> unexpectedlyFailed(wanted))
        .untilAsserted(
            () ->
                org.assertj.core.api.Assertions.assertThat(status())
                    .as(() -> Serialization.asYaml(status()))
                    .matches(wanted));
    return status();
  }

  private boolean unexpectedlyFailed(Predicate<LabelingJobStatus> wanted) {
    LabelingJobStatus status = status();
    return status.stage() == Stage.FAILED && !wanted.test(status);
  }

  Condition condition(ConditionType type) {
    return status().conditions().stream()
        .filter(condition -> condition.type().equals(type.word()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no condition " + type));
  }

  List<String> eventReasons() {
    return client.resources(Event.class).inNamespace("default").list().getItems().stream()
        .map(Event::getReason)
        .toList();
  }

  @Override
  public void close() {
    operator.stop();
    runner.close();
    client.close();
    server.destroy();
  }

  private KubernetesClient newClient() {
    return new KubernetesClientBuilder()
        .withConfig(
            new ConfigBuilder()
                .withAutoConfigure(false)
                .withMasterUrl("http://127.0.0.1:" + server.getPort())
                .withNamespace("default")
                .build())
        .build();
  }
}
