package io.plumbline.e2e;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * Makes the kubelet think that memory is short while a model is trained, until it has evicted the
 * training pod.
 */
final class MemoryPressure implements Disturbance {
  /** More than any machine has. A soft threshold leaves the node's allocatable memory alone. */
  private static final String SHORT =
      """

      evictionSoft: {memory.available: 100Ti}
      evictionSoftGracePeriod: {memory.available: 1s}
      evictionMaxPodGracePeriod: 1
      evictionPressureTransitionPeriod: 1s
      """;

  private final TrainingPods training;
  private Optional<Pod> evicted = Optional.empty();

  MemoryPressure(KubernetesClient client, String namespace) {
    this.training = new TrainingPods(client, namespace);
  }

  /** The training pod, as the kubelet left it. */
  Pod evicted() {
    return evicted.orElseThrow(() -> new AssertionError("No training pod was evicted."));
  }

  @Override
  public void at(String stage) {
    if (evicted.isPresent() || training.in("Running").isEmpty()) {
      return;
    }
    Kubelet kubelet = new Kubelet();
    String usual = kubelet.configuration();
    kubelet.restart(usual + SHORT);
    try {
      evicted =
          Awaitility.await("the eviction of the training pod")
              .atMost(Duration.ofMinutes(2))
              .until(() -> training.in("Failed").stream().findFirst(), Optional::isPresent);
    } finally {
      kubelet.restart(usual);
    }
  }
}
