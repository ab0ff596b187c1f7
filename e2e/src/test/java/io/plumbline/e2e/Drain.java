package io.plumbline.e2e;

import io.fabric8.kubernetes.client.KubernetesClient;

/** Drains the node of the first training pod, and lets pods come back to it. */
final class Drain implements Disturbance {
  private final TrainingPods training;
  private boolean evicted;

  Drain(KubernetesClient client, String namespace) {
    this.training = new TrainingPods(client, namespace);
  }

  boolean evicted() {
    return evicted;
  }

  @Override
  public void at(String stage) {
    if (evicted) {
      return;
    }
    training.in("Running").stream()
        .limit(1)
        .forEach(
            pod -> {
              String node = pod.getSpec().getNodeName();
              Command.run(
                  "kubectl",
                  "drain",
                  node,
                  "--pod-selector=" + TrainingPods.SELECTOR,
                  "--delete-emptydir-data",
                  "--timeout=60s");
              evicted = true;
              Command.run("kubectl", "uncordon", node);
            });
  }
}
