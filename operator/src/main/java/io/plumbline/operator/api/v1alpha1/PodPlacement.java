package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import java.util.Map;

/** The nodes that a pool's pods go to. */
public record PodPlacement(
    @Size(min = 1, max = 63)
        @Pattern("^[A-Za-z0-9]([A-Za-z0-9._\\-]*[A-Za-z0-9])?$")
        @JsonPropertyDescription(
            "The node's instance type, with or without ml.; Ground Truth's own, or any node, where left out.")
        String instanceType,
    @Size(max = 16) @JsonPropertyDescription("Labels that the node must have.")
        Map<String, @Size(max = 63) String> nodeSelector,
    @Size(max = 16) @JsonPropertyDescription("Taints that the pods put up with.")
        List<PodToleration> tolerations,
    @Size(min = 1, max = 253)
        @Pattern(Limits.RESOURCE_NAME)
        @JsonPropertyDescription("The pods' PriorityClass.")
        String priorityClassName) {

  /** A toleration as in Kubernetes. */
  public record PodToleration(
      @Size(max = 317) @JsonPropertyDescription("The taint's key; all where left out.") String key,
      @Pattern("^(Exists|Equal)$") @JsonPropertyDescription("Exists or Equal (the default).")
          String operator,
      @Size(max = 63) @JsonPropertyDescription("The taint's value, for Equal.") String value,
      @Pattern("^(NoSchedule|PreferNoSchedule|NoExecute)$")
          @JsonPropertyDescription("The taint's effect; all where left out.")
          String effect) {}
}
