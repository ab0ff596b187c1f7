package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;

/** What the training pod gets. */
public record WorkerPool(
    @JsonPropertyDescription(
            "Compute resources of each pod: those of the instance type, else a request of 1 CPU and"
                + " 2 GiB with a limit of 4 GiB, where left out.")
        PodResources resources,
    @JsonPropertyDescription(
            "The nodes that the pods go to; any node, or Ground Truth's instance type where the"
                + " installation asks for it, where left out.")
        PodPlacement placement,
    @Size(min = 1, max = 253)
        @Pattern(Limits.RESOURCE_NAME)
        @JsonPropertyDescription(
            "Kueue's LocalQueue, in the same namespace, that admits the Job; no queue where left"
                + " out.")
        String queueName,
    @JsonPropertyDescription(
            "A volume for each pod's temporary files; the node's own disk where left out.")
        Scratch scratch,
    @Min(1)
        @JsonPropertyDescription(
            "How many seconds a pod may run before it is ended and tried again, at least 1; waiting"
                + " for a node or in a queue does not count. No limit where left out.")
        Integer activeDeadlineSeconds)
    implements PodPool {

  /** Compute resources of a pod, as in Kubernetes. */
  public record PodResources(
      @Size(max = 16)
          @JsonPropertyDescription(
              "What a pod is guaranteed, by resource, as in Kubernetes: cpu: \"4\", memory: 16Gi."
                  + " At most 16 entries.")
          Map<String, Quantity> requests,
      @Size(max = 16)
          @JsonPropertyDescription(
              "What a pod may use at most, by resource, as in Kubernetes; nvidia.com/gpu: \"1\""
                  + " asks for a GPU. At most 16 entries.")
          Map<String, Quantity> limits) {}
}
