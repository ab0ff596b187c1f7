package io.plumbline.operator.observe;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.plumbline.operator.api.v1alpha1.Workteam;
import java.util.Optional;

/** The Workteams on the API server. */
public final class Workteams {
  private final KubernetesClient client;

  public Workteams(KubernetesClient client) {
    this.client = client;
  }

  public Optional<Workteam> find(String namespace, String name) {
    return Optional.ofNullable(
        client.resources(Workteam.class).inNamespace(namespace).withName(name).get());
  }
}
