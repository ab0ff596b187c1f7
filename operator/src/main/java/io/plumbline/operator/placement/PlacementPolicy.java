package io.plumbline.operator.placement;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import io.plumbline.operator.api.v1alpha1.PodPlacement.PodToleration;
import io.plumbline.operator.api.v1alpha1.TaskType;
import io.plumbline.operator.api.v1alpha1.WorkerPool.PodResources;
import io.plumbline.operator.plan.PoolPlan;
import io.plumbline.operator.step.StepName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places a step's pods. An instance type, be it the job's own or Ground Truth's, is looked up among
 * the cluster's node pools; one that is not there is the node label of that name. What the job says
 * besides is added, and its resources count instead of the node pool's.
 */
public final class PlacementPolicy {
  static final String INSTANCE_TYPE = "node.kubernetes.io/instance-type";
  static final String GPU = "nvidia.com/gpu";
  private static final String PREFIX = "ml.";

  private final PlacementConfig config;

  public PlacementPolicy(PlacementConfig config) {
    this.config = config;
  }

  /** The placement of a step's pods. */
  public Placement place(TaskType task, StepName step, PoolPlan asked) {
    NodePool nodes = instanceType(task, step, asked).map(this::nodePool).orElse(anywhere());
    ResourceRequirements resources =
        asked
            .resources()
            .map(PlacementPolicy::requirements)
            .or(nodes::resources)
            .orElseGet(() -> DefaultResources.of(step));
    Map<String, String> selector = new HashMap<>(nodes.nodeSelector());
    selector.putAll(asked.nodeSelector());
    return new Placement(selector, tolerations(nodes, asked, resources), resources);
  }

  private Optional<String> instanceType(TaskType task, StepName step, PoolPlan asked) {
    return asked
        .instanceType()
        .or(
            () ->
                config.defaults() == PlacementConfig.Defaults.GROUND_TRUTH
                    ? GroundTruthInstances.of(task, step, config.region())
                    : Optional.empty())
        .map(type -> type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type);
  }

  private NodePool nodePool(String type) {
    return Optional.ofNullable(config.nodePools().get(type))
        .orElseGet(
            () ->
                new NodePool(
                    Map.of(INSTANCE_TYPE, type), List.of(), DefaultResources.ofInstance(type)));
  }

  private static NodePool anywhere() {
    return new NodePool(Map.of(), List.of(), Optional.empty());
  }

  private static List<Toleration> tolerations(
      NodePool nodes, PoolPlan asked, ResourceRequirements resources) {
    List<Toleration> all = new ArrayList<>(nodes.tolerations());
    asked.tolerations().forEach(toleration -> all.add(toleration(toleration)));
    boolean gpu = resources.getLimits().containsKey(GPU);
    if (gpu && all.stream().noneMatch(toleration -> GPU.equals(toleration.getKey()))) {
      all.add(new TolerationBuilder().withKey(GPU).withOperator("Exists").build());
    }
    return all;
  }

  private static Toleration toleration(PodToleration asked) {
    return new TolerationBuilder()
        .withKey(asked.key())
        .withOperator(asked.operator())
        .withValue(asked.value())
        .withEffect(asked.effect())
        .build();
  }

  private static ResourceRequirements requirements(PodResources asked) {
    return new ResourceRequirementsBuilder()
        .withRequests(asked.requests() == null ? Map.of() : asked.requests())
        .withLimits(asked.limits() == null ? Map.of() : asked.limits())
        .build();
  }
}
