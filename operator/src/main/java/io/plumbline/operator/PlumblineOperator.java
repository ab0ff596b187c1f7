package io.plumbline.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
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

/**
 * The control plane's process. Its configuration is the environment: {@link OperatorConfig}. With
 * the argument {@code check} it asks the URLs that follow, and ends.
 */
public final class PlumblineOperator {
  private static final String LEASE = "plumbline-operator";
  private static final long PAGE = 50;
  private static final String CHECK = "check";
  private static final Duration CHECK_PATIENCE = Duration.ofSeconds(30);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private PlumblineOperator() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0 && arguments[0].equals(CHECK)) {
      List<String> urls = List.of(arguments).subList(1, arguments.length);
      System.exit(new ReachableCheck(CHECK_PATIENCE, System.out).exitCode(urls));
    }
    OperatorConfig config = OperatorConfig.fromEnvironment(System.getenv());
    KubernetesClient client = new KubernetesClientBuilder().build();
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(metrics);
    Operator operator = operator(client, new HttpWorkforce(config.workforce()), config, metrics);
    operator.installShutdownHook(config.cleanup());
    operator.start();
    HealthServer.start(config.port(), () -> operator.getRuntimeInfo().isStarted(), metrics::scrape);
  }

  /** An operator that is not started yet. */
  static Operator operator(
      KubernetesClient client, Workforce workforce, OperatorConfig config, MeterRegistry metrics) {
    // Finalizers go as patches of the object that was seen, not as server-side apply: the operator
    // is their one writer, and small API servers have no server-side apply.
    Operator operator =
        new Operator(
            overrides -> {
              overrides
                  .withKubernetesClient(client)
                  .withCloseClientOnStop(false)
                  .withMetrics(measures(metrics))
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
