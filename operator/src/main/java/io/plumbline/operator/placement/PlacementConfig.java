package io.plumbline.operator.placement;

import java.util.Map;
import java.util.Optional;

/**
 * How a cluster places pods.
 *
 * @param defaults where pods go whose job names no instance type
 * @param region the AWS region, for Ground Truth's exceptions
 * @param nodePools by instance type, without {@code ml.}
 */
public record PlacementConfig(
    Defaults defaults, Optional<String> region, Map<String, NodePool> nodePools) {
  public PlacementConfig {
    nodePools = Map.copyOf(nodePools);
  }

  /** Where pods go whose job names no instance type. */
  public enum Defaults {
    /** To any node. */
    ANYWHERE,
    /** To the instance types that Ground Truth used. */
    GROUND_TRUTH
  }
}
