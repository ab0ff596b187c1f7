package io.plumbline.operator.plan;

import io.plumbline.operator.api.v1alpha1.PodPlacement;
import io.plumbline.operator.api.v1alpha1.PodPlacement.PodToleration;
import io.plumbline.operator.api.v1alpha1.PodPool;
import io.plumbline.operator.api.v1alpha1.Scratch;
import io.plumbline.operator.api.v1alpha1.WorkerPool.PodResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a job says about the pods of one of its pools.
 *
 * @param resources compute resources
 * @param instanceType the node's instance type as the user wrote it
 * @param nodeSelector labels that the node must have
 * @param tolerations taints that the pods put up with
 * @param priorityClass the pods' PriorityClass
 * @param queue Kueue's LocalQueue
 * @param scratch a volume for temporary files
 * @param deadlineSeconds how long a pod may run
 */
public record PoolPlan(
    Optional<PodResources> resources,
    Optional<String> instanceType,
    Map<String, String> nodeSelector,
    List<PodToleration> tolerations,
    Optional<String> priorityClass,
    Optional<String> queue,
    Optional<Scratch> scratch,
    Optional<Integer> deadlineSeconds) {
  /** Nothing is said. */
  public static final PoolPlan NONE = of(Optional.<PodPool>empty());

  public PoolPlan {
    nodeSelector = Map.copyOf(nodeSelector);
    tolerations = List.copyOf(tolerations);
  }

  /** What a spec says about a pool, whose parts may be left out. */
  public static PoolPlan of(Optional<? extends PodPool> pool) {
    Optional<PodPlacement> placement = pool.map(PodPool::placement);
    return new PoolPlan(
        pool.map(PodPool::resources),
        placement.map(PodPlacement::instanceType),
        placement.map(PodPlacement::nodeSelector).orElse(Map.of()),
        placement.map(PodPlacement::tolerations).orElse(List.of()),
        placement.map(PodPlacement::priorityClassName),
        pool.map(PodPool::queueName),
        pool.map(PodPool::scratch),
        pool.map(PodPool::activeDeadlineSeconds));
  }

  /** The plan with another volume for temporary files. */
  public PoolPlan withScratch(Scratch other) {
    return new PoolPlan(
        resources,
        instanceType,
        nodeSelector,
        tolerations,
        priorityClass,
        queue,
        Optional.of(other),
        deadlineSeconds);
  }
}
