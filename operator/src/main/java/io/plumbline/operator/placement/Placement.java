package io.plumbline.operator.placement;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a step's pods go, and what they get there.
 *
 * @param nodeSelector labels that the node must have, in order of their names
 * @param tolerations taints that the pods put up with
 * @param resources compute resources
 */
public record Placement(
    Map<String, String> nodeSelector,
    List<Toleration> tolerations,
    ResourceRequirements resources) {
  public Placement {
    nodeSelector = Collections.unmodifiableMap(new TreeMap<>(nodeSelector));
    tolerations = List.copyOf(tolerations);
  }
}
