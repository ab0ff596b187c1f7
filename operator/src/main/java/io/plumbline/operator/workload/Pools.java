package io.plumbline.operator.workload;

import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.plan.PoolPlan;
import io.plumbline.operator.step.StepDocument;

/** Which of a job's pools runs a step; the CPU steps belong to none. */
final class Pools {
  private Pools() {}

  static PoolPlan of(StepDocument document) {
    JobPlan.Pods pods = document.plan().pods();
    return switch (document.step()) {
      case TRAIN -> pods.training();
      case TRANSFORM -> pods.inference();
      case PREPARE, SAMPLE, CONSOLIDATE, CALIBRATE, DECIDE, ASSEMBLE -> PoolPlan.NONE;
    };
  }
}
