package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;

/** Kills the pods of the workforce service, without grace. */
record WorkforceKill(KubernetesClient client) {

  /** The pods that there are, or are still going. */
  List<String> pods() {
    return all().stream().map(pod -> pod.getMetadata().getName()).toList();
  }

  void kill() {
    all().forEach(pod -> client.resource(pod).withGracePeriod(0).delete());
  }

  private List<Pod> all() {
    return client
        .pods()
        .inNamespace(Release.NAMESPACE)
        .withLabel("app.kubernetes.io/component", "workforce")
        .list()
        .getItems();
  }
}
