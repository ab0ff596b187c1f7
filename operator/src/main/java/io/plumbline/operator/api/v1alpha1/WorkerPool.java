package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;

/** What the pods of a step get. */
public record WorkerPool(
    @JsonPropertyDescription("Compute resources of each pod.") PodResources resources) {

  /** Compute resources of a pod, as in Kubernetes. */
  public record PodResources(
      @Size(max = 16) @JsonPropertyDescription("What a pod is guaranteed.")
          Map<String, Quantity> requests,
      @Size(max = 16) @JsonPropertyDescription("What a pod may use at most.")
          Map<String, Quantity> limits) {}
}
