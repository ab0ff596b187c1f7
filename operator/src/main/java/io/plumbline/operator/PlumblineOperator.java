package io.plumbline.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.javaoperatorsdk.operator.Operator;
import io.plumbline.operator.config.OperatorConfig;
import io.plumbline.operator.health.HealthServer;
import io.plumbline.operator.reconcile.LabelingJobReconciler;
import io.plumbline.operator.workforce.HttpWorkforce;
import java.io.IOException;
import java.time.Clock;

/** The control plane's process. Its configuration is the environment: {@link OperatorConfig}. */
public final class PlumblineOperator {
  private PlumblineOperator() {}

  public static void main(String[] arguments) throws IOException {
    OperatorConfig config = OperatorConfig.fromEnvironment(System.getenv());
    KubernetesClient client = new KubernetesClientBuilder().build();
    Operator operator = operator(client, config);
    operator.installShutdownHook(config.cleanup());
    operator.start();
    HealthServer.start(config.port(), () -> operator.getRuntimeInfo().isStarted());
  }

  static Operator operator(KubernetesClient client, OperatorConfig config) {
    // Status and finalizers go as patches of the object that was seen, not as server-side apply:
    // the operator is the one
    // writer of both, and small API servers have no server-side apply.
    Operator operator =
        new Operator(
            overrides ->
                overrides
                    .withKubernetesClient(client)
                    .withUseSSAToPatchPrimaryResource(false)
                    .withSSABasedCreateUpdateMatchForDependentResources(false));
    LabelingJobReconciler reconciler =
        new LabelingJobReconciler(
            client, new HttpWorkforce(config.workforce()), config, Clock.systemUTC());
    operator.register(
        reconciler,
        overrides -> {
          if (!config.namespaces().isEmpty()) {
            overrides.settingNamespaces(config.namespaces());
          }
        });
    return operator;
  }
}
