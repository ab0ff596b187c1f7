package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Map;

/**
 * Namespaces under Pod Security's restricted profile, whose pods may be given the bucket's keys.
 */
final class Tenant {
  private final KubernetesClient client;

  Tenant(KubernetesClient client) {
    this.client = client;
  }

  /** Makes the namespace, and in it the Secret that the chart's values name. */
  void create(String namespace, Map<String, String> credentials) {
    client
        .resource(
            new NamespaceBuilder()
                .withNewMetadata()
                .withName(namespace)
                .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
                .endMetadata()
                .build())
        .serverSideApply();
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName("store")
                .withNamespace(namespace)
                .endMetadata()
                .withStringData(credentials)
                .build())
        .serverSideApply();
  }
}
