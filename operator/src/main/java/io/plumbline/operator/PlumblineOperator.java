package io.plumbline.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.health.HealthServer;
import io.plumbline.operator.reconcile.LabelingJobReconciler;
import io.plumbline.operator.workforce.HttpWorkforce;
import io.plumbline.operator.workforce.Workforce;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** The control plane's process. Its configuration is the environment: {@link OperatorConfig}. */
public final class PlumblineOperator {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

  private PlumblineOperator() {}

  public static void main(String[] arguments) throws IOException {
    OperatorConfig config = OperatorConfig.fromEnvironment(System.getenv());
    KubernetesClient client = new KubernetesClientBuilder().build();
    Operator operator = operator(client, new HttpWorkforce(config.workforce()), config);
    operator.installShutdownHook(config.cleanup());
    operator.start();
    HealthServer.start(config.port(), () -> operator.getRuntimeInfo().isStarted());
  }

  /** An operator that is not started yet. */
  static Operator operator(KubernetesClient client, Workforce workforce, OperatorConfig config) {
    // Finalizers go as patches of the object that was seen, not as server-side apply: the operator
    // is their one writer, and small API servers have no server-side apply.
    Operator operator =
        new Operator(
            overrides ->
                overrides
                    .withKubernetesClient(client)
                    .withCloseClientOnStop(false)
                    .withUseSSAToPatchPrimaryResource(false)
                    .withSSABasedCreateUpdateMatchForDependentResources(false));
    LabelingJobReconciler reconciler =
        new LabelingJobReconciler(client, workforce, config, Clock.systemUTC());
    operator.register(
        reconciler,
        overrides -> {
          overrides.withRetry(forever());
          if (!config.namespaces().isEmpty()) {
            overrides.settingNamespaces(config.namespaces());
          }
        });
    return operator;
  }

  /** An API server that is away for an hour must not leave a job behind when it is back. */
  private static GenericRetry forever() {
    return new GenericRetry()
        .setInitialInterval(FIRST_RETRY.toMillis())
        .setMaxInterval(LONGEST_RETRY.toMillis())
        .withoutMaxAttempts();
  }
}
