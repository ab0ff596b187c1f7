package io.plumbline.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.OperatorException;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.monitoring.AggregatedMetrics;
import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.health.Answers;
import io.plumbline.operator.health.ApiServerCheck;
import io.plumbline.operator.health.HealthServer;
import io.plumbline.operator.health.ReachableCheck;
import io.plumbline.operator.metrics.JobGauges;
import io.plumbline.operator.reconcile.LabelingJobReconciler;
import io.plumbline.operator.reconcile.QueueLatency;
import io.plumbline.operator.workforce.HttpWorkforce;
import io.plumbline.operator.workforce.Workforce;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The control plane's process. Its configuration is the environment: {@link OperatorConfig}. With
 * the argument {@code check} it asks the URLs that follow, and ends.
 */
public final class PlumblineOperator {
  private static final Logger LOG = LoggerFactory.getLogger(PlumblineOperator.class);
  private static final String LEASE = "plumbline-operator";
  private static final long PAGE = 50;
  private static final String CHECK = "check";
  private static final Duration CHECK_PATIENCE = Duration.ofSeconds(30);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private PlumblineOperator() {}

  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length > 0 && arguments[0].equals(CHECK)) {
      List<String> urls = List.of(arguments).subList(1, arguments.length);
      System.exit(new ReachableCheck(CHECK_PATIENCE, System.out).exitCode(urls));
    }
    try {
      run(config(System.getenv()), new KubernetesClientBuilder().build());
    } catch (CannotStart e) {
      LOG.error("The operator does not start. {}", e.getMessage());
      System.exit(1);
    }
  }

  private static OperatorConfig config(Map<String, String> environment) throws CannotStart {
    try {
      return OperatorConfig.fromEnvironment(environment);
    } catch (IllegalArgumentException e) {
      throw new CannotStart(e.getMessage());
    }
  }

  private static void run(OperatorConfig config, KubernetesClient client) throws CannotStart {
    Optional<String> fault = new ApiServerCheck(client, config.namespaces()).fault();
    if (fault.isPresent()) {
      throw new CannotStart(fault.get());
    }
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(metrics);
    Operator operator = operator(client, new HttpWorkforce(config.workforce()), config, metrics);
    operator.installShutdownHook(config.cleanup());
    start(operator, client);
    try {
      HealthServer.start(
          config.port(), () -> operator.getRuntimeInfo().isStarted(), metrics::scrape);
    } catch (IOException e) {
      throw new CannotStart(
          "The port %d of PLUMBLINE_HEALTH_PORT cannot be listened on (%s): name a free one."
              .formatted(config.port(), Answers.cause(e)));
    }
  }

  private static void start(Operator operator, KubernetesClient client) throws CannotStart {
    try {
      operator.start();
    } catch (OperatorException | KubernetesClientException e) {
      throw new CannotStart(
          "The API server at %s does not let it (%s): check the rights of the operator's account."
              .formatted(client.getMasterUrl(), Answers.cause(e)));
    }
  }

  /** An operator that is not started yet. */
  static Operator operator(
      KubernetesClient client, Workforce workforce, OperatorConfig config, MeterRegistry metrics) {
    // Finalizers go as patches of the object that was seen, not as server-side apply: the operator
    // is their one writer, and small API servers have no server-side apply.
    // Resource versions are compared, so that a job's own late events do not bring back a status
    // that
    // was since replaced: with 300 jobs every fourth write was refused for being based on such a
    // one.
    Operator operator =
        new Operator(
            overrides -> {
              overrides
                  .withKubernetesClient(client)
                  .withCloseClientOnStop(false)
                  .withMetrics(measures(metrics))
                  .withParseResourceVersions(true)
                  .withUseSSAToPatchPrimaryResource(false)
                  .withSSABasedCreateUpdateMatchForDependentResources(false);
              config
                  .leadership()
                  .map(PlumblineOperator::election)
                  .ifPresent(overrides::withLeaderElectionConfiguration);
            });
    LabelingJobReconciler reconciler =
        new LabelingJobReconciler(
            client, workforce, config, new JobGauges(metrics), Clock.systemUTC());
    operator.register(
        reconciler,
        overrides -> {
          overrides.withRetry(forever());
          overrides.withInformerListLimit(PAGE);
          if (!config.namespaces().isEmpty()) {
            overrides.settingNamespaces(config.namespaces());
          }
        });
    return operator;
  }

  private static Metrics measures(MeterRegistry metrics) {
    return new AggregatedMetrics(
        List.of(MicrometerMetrics.withoutPerResourceMetrics(metrics), new QueueLatency(metrics)));
  }

  private static LeaderElectionConfiguration election(OperatorConfig.Leadership leadership) {
    return new LeaderElectionConfiguration(LEASE, leadership.namespace(), leadership.identity());
  }

  /** An API server that is away for an hour must not leave a job behind when it is back. */
  private static GenericRetry forever() {
    return new GenericRetry()
        .setInitialInterval(FIRST_RETRY.toMillis())
        .setMaxInterval(LONGEST_RETRY.toMillis())
        .withoutMaxAttempts();
  }
}
