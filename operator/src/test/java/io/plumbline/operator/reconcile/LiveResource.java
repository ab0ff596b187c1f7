package io.plumbline.operator.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.dsl.base.CustomResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.plumbline.operator.stage.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A resource as the API server answers with it, and not as our classes read it. */
record LiveResource(GenericKubernetesResource resource) {

  static LiveResource of(Cluster cluster, Class<? extends CustomResource<?, ?>> kind, String name) {
    return new LiveResource(
        cluster
            .client()
            .genericKubernetesResources(
                CustomResourceDefinitionContext.fromCustomResourceType(kind))
            .inNamespace("default")
            .withName(name)
            .get());
  }

  LiveResource withStatus(Object status) {
    resource.setAdditionalProperty("status", status);
    return this;
  }

  /** Compares it with a golden file; what each API server draws anew is left out of it. */
  void isOnFile(Path file) throws IOException {
    ObjectMeta drawn = resource.getMetadata();
    drawn.setResourceVersion("1");
    drawn.setUid("0d6f1c1e-0000-4000-8000-000000000001");
    drawn.setCreationTimestamp("2026-01-02T03:04:00Z");
    Optional.ofNullable(drawn.getDeletionTimestamp())
        .ifPresent(deleted -> drawn.setDeletionTimestamp("2026-01-02T03:10:00Z"));
    String yaml = Serialization.asYaml(resource).strip() + "\n";
    if (System.getProperties().containsKey("golden.write")) {
      Files.writeString(file, yaml);
    }
    assertThat(yaml)
        .as("after a change that is meant, run this test with -Dgolden.write and look at the diff")
        .isEqualTo(Files.readString(file));
  }
}
