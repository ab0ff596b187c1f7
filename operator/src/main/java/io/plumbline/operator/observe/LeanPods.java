package io.plumbline.operator.observe;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.plumbline.operator.workload.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Pods, with only what is asked of them: whose they are, how they end, why they do not start, and
 * how much memory they may have. A store serves one informer.
 */
public final class LeanPods implements ItemStore<Pod> {
  private final ConcurrentMap<String, Pod> pods = new ConcurrentHashMap<>();

  @Override
  public String getKey(Pod pod) {
    return Cache.metaNamespaceKeyFunc(pod);
  }

  @Override
  public Pod put(String key, Pod pod) {
    return pods.put(key, lean(pod));
  }

  @Override
  public Pod remove(String key) {
    return pods.remove(key);
  }

  @Override
  public Stream<String> keySet() {
    return pods.keySet().stream();
  }

  @Override
  public Stream<Pod> values() {
    return pods.values().stream();
  }

  @Override
  public int size() {
    return pods.size();
  }

  @Override
  public Pod get(String key) {
    return pods.get(key);
  }

  private static Pod lean(Pod pod) {
    return new PodBuilder()
        .withMetadata(lean(pod.getMetadata()))
        .withSpec(Optional.ofNullable(pod.getSpec()).map(LeanPods::lean).orElse(null))
        .withStatus(Optional.ofNullable(pod.getStatus()).map(LeanPods::lean).orElse(null))
        .build();
  }

  private static ObjectMeta lean(ObjectMeta metadata) {
    return new ObjectMetaBuilder()
        .withNamespace(metadata.getNamespace())
        .withName(metadata.getName())
        .withUid(metadata.getUid())
        .withResourceVersion(metadata.getResourceVersion())
        .withCreationTimestamp(metadata.getCreationTimestamp())
        .withOwnerReferences(metadata.getOwnerReferences())
        .withLabels(only(Labels.OF_STEP, metadata.getLabels()))
        .withAnnotations(only(Set.of(PodReports.INDEX), metadata.getAnnotations()))
        .build();
  }

  private static Map<String, String> only(Set<String> kept, Map<String, String> all) {
    return Optional.ofNullable(all).orElseGet(Map::of).entrySet().stream()
        .filter(entry -> kept.contains(entry.getKey()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static PodSpec lean(PodSpec spec) {
    return new PodSpecBuilder()
        .withContainers(spec.getContainers().stream().map(LeanPods::lean).toList())
        .build();
  }

  private static Container lean(Container container) {
    return new ContainerBuilder()
        .withName(container.getName())
        .withResources(container.getResources())
        .build();
  }

  private static PodStatus lean(PodStatus status) {
    return new PodStatusBuilder()
        .withPhase(status.getPhase())
        .withReason(status.getReason())
        .withMessage(status.getMessage())
        .withConditions(status.getConditions())
        .withContainerStatuses(status.getContainerStatuses().stream().map(LeanPods::lean).toList())
        .build();
  }

  private static ContainerStatus lean(ContainerStatus status) {
    return new ContainerStatusBuilder()
        .withName(status.getName())
        .withState(status.getState())
        .withLastState(status.getLastState())
        .build();
  }
}
