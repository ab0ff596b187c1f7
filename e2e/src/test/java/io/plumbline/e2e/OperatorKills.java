package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Kills all pods of the operator when the job is first seen in a stage. */
final class OperatorKills implements Disturbance {
  private final KubernetesClient client;
  private final Set<String> stages = new TreeSet<>();

  OperatorKills(KubernetesClient client) {
    this.client = client;
  }

  Set<String> stages() {
    return stages;
  }

  @Override
  public void at(String stage) {
    if (!stage.isEmpty() && !stage.equals("Complete") && stages.add(stage)) {
      operators().forEach(pod -> client.resource(pod).withGracePeriod(0).delete());
    }
  }

  private List<Pod> operators() {
    return client
        .pods()
        .inNamespace(Release.NAMESPACE)
        .withLabel("app.kubernetes.io/component", "operator")
        .list()
        .getItems();
  }
}
