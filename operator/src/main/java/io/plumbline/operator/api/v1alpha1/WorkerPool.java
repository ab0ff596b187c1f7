package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;

/** What the training pod gets. */
public record WorkerPool(
    @JsonPropertyDescription("Compute resources of each pod.") PodResources resources,
    @JsonPropertyDescription("The nodes that the pods go to.") PodPlacement placement,
    @Size(min = 1, max = 253)
        @Pattern(Limits.RESOURCE_NAME)
        @JsonPropertyDescription("Kueue's LocalQueue that admits the Job.")
        String queueName,
    @JsonPropertyDescription("A volume for each pod's temporary files.") Scratch scratch,
    @Min(1)
        @JsonPropertyDescription(
            "How long a pod may run before it is ended and tried again; waiting for a node or in a queue does not count.")
        Integer activeDeadlineSeconds)
    implements PodPool {

  /** Compute resources of a pod, as in Kubernetes. */
  public record PodResources(
      @Size(max = 16) @JsonPropertyDescription("What a pod is guaranteed.")
          Map<String, Quantity> requests,
      @Size(max = 16) @JsonPropertyDescription("What a pod may use at most.")
          Map<String, Quantity> limits) {}
}
