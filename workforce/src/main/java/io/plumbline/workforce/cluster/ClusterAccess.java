package io.plumbline.workforce.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BinaryOperator;

/**
 * How the cluster is reached: at an address that is given, by a kubeconfig, or from within it. The
 * client's other settings are those of the environment, as fabric8's Kubernetes client reads them.
 *
 * @param master {@code KUBERNETES_MASTER}
 * @param kubeconfig {@code KUBECONFIG}
 * @param serviceHost {@code KUBERNETES_SERVICE_HOST}, which every pod has
 */
public record ClusterAccess(String master, String kubeconfig, String serviceHost) {
  private static final Path TOKEN = Path.of("/var/run/secrets/kubernetes.io/serviceaccount/token");
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int RETRIES = 2;

  /** As the service's settings say. */
  public static ClusterAccess of(BinaryOperator<String> settingOr) {
    return new ClusterAccess(
        settingOr.apply("plumbline.kubernetes.master", ""),
        settingOr.apply("plumbline.kubernetes.config", ""),
        settingOr.apply("plumbline.kubernetes.service", ""));
  }

  /** Whether there is a cluster to be asked; a pod without a token has none. */
  public boolean isThere() {
    return !master.isBlank()
        || !kubeconfig.isBlank()
        || (!serviceHost.isBlank() && Files.isReadable(TOKEN));
  }

  /** A client, which its caller closes. */
  public KubernetesClient client() {
    ConfigBuilder config =
        new ConfigBuilder(Config.autoConfigure(null))
            .withRequestTimeout(TIMEOUT_MILLIS)
            .withConnectionTimeout(TIMEOUT_MILLIS)
            .withRequestRetryBackoffLimit(RETRIES);
    if (!master.isBlank()) {
      config.withMasterUrl(master);
    }
    return new KubernetesClientBuilder()
        .withConfig(config.build())
        .withHttpClientFactory(new JdkHttpClientFactory())
        .build();
  }
}
