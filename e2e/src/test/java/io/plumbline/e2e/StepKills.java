package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Set;
import java.util.TreeSet;

/** Kills the first running pod of every step. */
final class StepKills implements Disturbance {
  private static final String STEP = "labeling.plumbline.io/step";

  private final KubernetesClient client;
  private final String namespace;
  private final Set<String> steps = new TreeSet<>();

  StepKills(KubernetesClient client, String namespace) {
    this.client = client;
    this.namespace = namespace;
  }

  Set<String> steps() {
    return steps;
  }

  @Override
  public void at(String stage) {
    for (Pod pod : client.pods().inNamespace(namespace).withLabel(STEP).list().getItems()) {
      if (pod.getStatus().getPhase().equals("Running")
          && steps.add(pod.getMetadata().getLabels().get(STEP))) {
        client.resource(pod).withGracePeriod(0).delete();
      }
    }
  }
}
