package io.plumbline.operator.placement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an instance type means on a cluster.
 *
 * @param nodeSelector labels of its nodes
 * @param tolerations taints of its nodes that pods must put up with
 * @param resources what a pod there gets where the job does not say
 */
public record NodePool(
    Map<String, String> nodeSelector,
    List<Toleration> tolerations,
    Optional<ResourceRequirements> resources) {
  public NodePool {
    nodeSelector = Map.copyOf(nodeSelector);
    tolerations = List.copyOf(tolerations);
  }

  /** Reads the JSON form, whose parts may be left out. */
  @JsonCreator
  static NodePool read(
      @JsonProperty("nodeSelector") Map<String, String> nodeSelector,
      @JsonProperty("tolerations") List<Toleration> tolerations,
      @JsonProperty("resources") ResourceRequirements resources) {
    return new NodePool(
        nodeSelector == null ? Map.of() : nodeSelector,
        tolerations == null ? List.of() : tolerations,
        Optional.ofNullable(resources));
  }
}
