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
            "The node's instance type, with or without ml.: a node pool of the installation, else"
                + " the label node.kubernetes.io/instance-type. Ground Truth's own, or any node, as"
                + " the installation has it, where left out.")
        String instanceType,
    @Size(max = 16)
        @JsonPropertyDescription(
            "Labels that the node must have, besides those of the instance type. At most 16.")
        Map<String, @Size(max = 63) String> nodeSelector,
    @Size(max = 16)
        @JsonPropertyDescription(
            "Taints that the pods tolerate, as in Kubernetes, besides those of the instance type."
                + " At most 16.")
        List<PodToleration> tolerations,
    @Size(min = 1, max = 253)
        @Pattern(Limits.RESOURCE_NAME)
        @JsonPropertyDescription("The pods' PriorityClass; the cluster's default where left out.")
        String priorityClassName) {

  /** A toleration as in Kubernetes. */
  public record PodToleration(
      @Size(max = 317)
          @JsonPropertyDescription(
              "The key of the taint that is tolerated; every key where left out, with Exists.")
          String key,
      @Pattern("^(Exists|Equal)$")
          @JsonPropertyDescription(
              "How the taint's value is compared: Exists (any value) or Equal. Equal where left"
                  + " out.")
          String operator,
      @Size(max = 63)
          @JsonPropertyDescription(
              "The value that the taint must have, for Equal. At most 63 characters.")
          String value,
      @Pattern("^(NoSchedule|PreferNoSchedule|NoExecute)$")
          @JsonPropertyDescription(
              "The taint's effect: NoSchedule, PreferNoSchedule or NoExecute; every effect where"
                  + " left out.")
          String effect) {}
}
