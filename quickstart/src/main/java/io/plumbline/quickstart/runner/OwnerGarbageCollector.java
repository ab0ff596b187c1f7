package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Deletes Jobs whose owner is gone (Kubernetes, "Garbage Collection": owners and dependents). */
final class OwnerGarbageCollector {
  private final KubernetesClient client;

  OwnerGarbageCollector(KubernetesClient client) {
    this.client = client;
  }

  /** Asks for each owner once, however many Jobs it has. */
  void collect(List<Job> jobs) {
    Map<OwnerKey, Boolean> existing = new HashMap<>();
    jobs.stream()
        .filter(job -> !job.getMetadata().getOwnerReferences().isEmpty())
        .filter(
            job -> owners(job).noneMatch(owner -> existing.computeIfAbsent(owner, this::exists)))
        .forEach(job -> client.resource(job).delete());
  }

  private static Stream<OwnerKey> owners(Job job) {
    String namespace = job.getMetadata().getNamespace();
    return job.getMetadata().getOwnerReferences().stream()
        .map(owner -> OwnerKey.of(owner, namespace));
  }

  private boolean exists(OwnerKey owner) {
    GenericKubernetesResource found =
        client
            .genericKubernetesResources(owner.apiVersion(), owner.kind())
            .inNamespace(owner.namespace())
            .withName(owner.name())
            .get();
    return Optional.ofNullable(found)
        .filter(each -> each.getMetadata().getUid().equals(owner.uid()))
        .isPresent();
  }

  private record OwnerKey(
      String apiVersion, String kind, String namespace, String name, String uid) {
    static OwnerKey of(OwnerReference owner, String namespace) {
      return new OwnerKey(
          owner.getApiVersion(), owner.getKind(), namespace, owner.getName(), owner.getUid());
    }
  }
}
