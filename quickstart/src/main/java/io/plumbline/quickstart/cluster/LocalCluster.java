package io.plumbline.quickstart.cluster;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.plumbline.quickstart.apiserver.EmbeddedApiServer;
import io.plumbline.quickstart.process.Supervisor;
import io.plumbline.quickstart.runner.Backoff;
import io.plumbline.quickstart.runner.JavaImages;
import io.plumbline.quickstart.runner.JobRunner;
import io.plumbline.quickstart.runner.RunnerSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * All of a Plumbline installation on one machine: an API server and a Job runner in this process,
 * the operator and the workforce service as processes of their own that are started again when they
 * die.
 */
public final class LocalCluster implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration TICK = Duration.ofMillis(50);
  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10));

  private final EmbeddedApiServer server;
  private final JobRunner runner;
  private final Supervisor workforce;
  private final Supervisor operator;
  private final LabelingJobs jobs;
  private final Thread cleanup = new Thread(this::stop, "cleanup");

  private LocalCluster(
      EmbeddedApiServer server,
      List<CustomResourceDefinition> definitions,
      ClusterSettings settings) {
    this.server = server;
    this.jobs = new LabelingJobs(server.client(), definitions);
    this.runner =
        JobRunner.start(
            server.client(), images(settings), runnerSettings(settings), Clock.systemUTC());
    Services services = new Services(settings, server.url());
    this.workforce = Supervisor.start(services.workforce(), PAUSE);
    this.operator = Supervisor.start(services.operator(), PAUSE);
  }

  /**
   * Starts everything; the operator and the workforce service come up a few seconds later. When
   * this process is told to end before it closes them, it ends them first.
   *
   * @throws IllegalStateException when a module was not built
   */
  public static LocalCluster start(ClusterSettings settings) {
    List<CustomResourceDefinition> definitions =
        Definitions.read(settings.installation().definitions());
    EmbeddedApiServer server = EmbeddedApiServer.start(0, definitions);
    try {
      LocalCluster cluster = new LocalCluster(server, definitions, settings);
      Runtime.getRuntime().addShutdownHook(cluster.cleanup);
      return cluster;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The resources of Plumbline's own kinds. */
  public LabelingJobs jobs() {
    return jobs;
  }

  public KubernetesClient client() {
    return server.client();
  }

  public JobRunner runner() {
    return runner;
  }

  public Supervisor operator() {
    return operator;
  }

  public Supervisor workforce() {
    return workforce;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(cleanup);
    stop();
  }

  private void stop() {
    operator.close();
    runner.close();
    workforce.close();
    server.close();
  }

  private static JavaImages images(ClusterSettings settings) {
    return new JavaImages(
        Map.of(
            Services.LABELING_IMAGE, settings.installation().jar("labeling-image"),
            Services.TRAINER_IMAGE, settings.installation().jar("trainer-image"),
            Services.INFERENCE_IMAGE, settings.installation().jar("inference-image")),
        List.of());
  }

  private static RunnerSettings runnerSettings(ClusterSettings settings) {
    // Threads that wait for each other spin by default: on a busy machine that is most of the time.
    Map<String, String> environment =
        Map.of(
            "OMP_WAIT_POLICY", "PASSIVE",
            "DJL_CACHE_DIR", settings.engine().toString(),
            "ENGINE_CACHE_DIR", settings.engine().toString(),
            "DJL_OFFLINE", "true",
            "OPT_OUT_TRACKING", "true");
    return new RunnerSettings(
        settings.parallelSteps(), settings.work().resolve("pods"), environment, BACKOFF, TICK);
  }
}
