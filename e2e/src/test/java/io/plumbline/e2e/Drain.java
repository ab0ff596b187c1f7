package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** Drains the node of the first training pod, and lets pods come back to it. */
final class Drain implements Disturbance {
  private static final String TRAINING = "labeling.plumbline.io/step=train";

  private final KubernetesClient client;
  private final String namespace;
  private boolean evicted;

  Drain(KubernetesClient client, String namespace) {
    this.client = client;
    this.namespace = namespace;
  }

  boolean evicted() {
    return evicted;
  }

  @Override
  public void at(String stage) {
    if (evicted) {
      return;
    }
    running()
        .forEach(
            pod -> {
              String node = pod.getSpec().getNodeName();
              Command.run(
                  "kubectl",
                  "drain",
                  node,
                  "--pod-selector=" + TRAINING,
                  "--delete-emptydir-data",
                  "--timeout=60s");
              evicted = true;
              Command.run("kubectl", "uncordon", node);
            });
  }

  private List<Pod> running() {
    return client
        .pods()
        .inNamespace(namespace)
        .withLabelSelector(TRAINING)
        .list()
        .getItems()
        .stream()
        .filter(pod -> pod.getStatus().getPhase().equals("Running"))
        .limit(1)
        .toList();
  }
}
