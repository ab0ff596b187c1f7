package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** The pods in a namespace that train a model. */
record TrainingPods(KubernetesClient client, String namespace) {
  static final String SELECTOR = "labeling.plumbline.io/step=train";

  /**
   * Those in a phase.
   *
   * @param phase as Kubernetes names it: Running, Failed
   */
  List<Pod> in(String phase) {
    return client
        .pods()
        .inNamespace(namespace)
        .withLabelSelector(SELECTOR)
        .list()
        .getItems()
        .stream()
        .filter(pod -> pod.getStatus().getPhase().equals(phase))
        .toList();
  }
}
