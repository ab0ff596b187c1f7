package io.plumbline.e2e.control;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.plumbline.e2e.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plumbline as the chart installs it, but for its pods: the CRDs, the operator's rights, its
 * environment and its memory.
 */
final class Installation {
  private static final String NAMESPACE = "plumbline-system";
  private static final String OPERATOR = "plumbline-operator";
  private static final Pattern HEAP = Pattern.compile("<image.heap>(\\d+)</image.heap>");
  private static final Set<String> KINDS =
      Set.of(
          "CustomResourceDefinition",
          "ServiceAccount",
          "ClusterRole",
          "ClusterRoleBinding",
          "Role",
          "RoleBinding");

  private final KubernetesClient client;
  private final List<HasMetadata> chart;

  private Installation(KubernetesClient client, List<HasMetadata> chart) {
    this.client = client;
    this.chart = List.copyOf(chart);
  }

  static Installation render(KubernetesClient client) {
    String manifests =
        Command.run(
            Optional.ofNullable(System.getenv("HELM")).orElse("helm"),
            "template",
            "plumbline",
            "../charts/plumbline",
            "--namespace",
            NAMESPACE,
            "--kube-version",
            client.getKubernetesVersion().getGitVersion(),
            "--set",
            "store.region=eu-west-1,operator.pollSeconds=1");
    return new Installation(
        client,
        client.load(new ByteArrayInputStream(manifests.getBytes(StandardCharsets.UTF_8))).items());
  }

  void apply() {
    for (String namespace : List.of(NAMESPACE, Scenario.NAMESPACE)) {
      client
          .resource(
              new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
          .serverSideApply();
    }
    chart.stream()
        .filter(resource -> KINDS.contains(resource.getKind()))
        .forEach(resource -> client.resource(resource).serverSideApply());
  }

  /** The environment of the operator's container, with the rights of its service account. */
  Map<String, String> environment(String workforce, int port) {
    Map<String, String> environment = new HashMap<>();
    for (EnvVar variable : container().getEnv()) {
      Optional.ofNullable(variable.getValue())
          .ifPresent(value -> environment.put(variable.getName(), value));
    }
    environment.put("PLUMBLINE_NAMESPACE", NAMESPACE);
    environment.put("PLUMBLINE_POD_NAME", OPERATOR + "-0");
    environment.put("PLUMBLINE_WORKFORCE_URL", workforce);
    environment.put("PLUMBLINE_HEALTH_PORT", Integer.toString(port));
    environment.put("KUBERNETES_AUTH_TRYKUBECONFIG", "false");
    environment.put("KUBERNETES_MASTER", client.getMasterUrl().toString());
    environment.put("KUBERNETES_CERTS_CA_DATA", client.getConfiguration().getCaCertData());
    environment.put("KUBERNETES_AUTH_TOKEN", token());
    return environment;
  }

  /**
   * What the JVM in the operator's container comes to by itself: a share of the memory limit as
   * heap and, since the limit is small, the serial collector.
   */
  List<String> jvmOptions() {
    return List.of(
        "-XX:MaxRAM=" + memoryLimit(),
        "-XX:MaxRAMPercentage=" + heapPercentage(),
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData");
  }

  long memoryLimit() {
    return Quantity.getAmountInBytes(container().getResources().getLimits().get("memory"))
        .longValueExact();
  }

  private io.fabric8.kubernetes.api.model.Container container() {
    return chart.stream()
        .filter(resource -> resource.getMetadata().getName().equals(OPERATOR))
        .filter(Deployment.class::isInstance)
        .map(Deployment.class::cast)
        .map(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().get(0))
        .findFirst()
        .orElseThrow();
  }

  private String token() {
    return client
        .serviceAccounts()
        .inNamespace(NAMESPACE)
        .withName(OPERATOR)
        .tokenRequest()
        .getStatus()
        .getToken();
  }

  private static String heapPercentage() {
    try {
      Matcher heap = HEAP.matcher(Files.readString(Path.of("../operator/pom.xml")));
      if (heap.find()) {
        return heap.group(1);
      }
      throw new AssertionError("operator/pom.xml names no image.heap");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
