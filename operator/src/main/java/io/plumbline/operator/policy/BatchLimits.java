package io.plumbline.operator.policy;

import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.plan.JobPlan;
import java.util.Optional;

/**
 * What the stopping conditions leave room for: docs/reference/steps.md, section 3.2. Counts are
 * objects.
 */
public final class BatchLimits {
  private final JobPlan.Limits limits;
  private final LabelCounters counters;

  public BatchLimits(JobPlan.Limits limits, LabelCounters counters) {
    this.limits = limits;
    this.counters = counters;
  }

  /** The next batch's greatest size; 0 ends labeling by people. */
  public int batch() {
    long size = Math.min(limits.batch(), labelsLeft());
    if (limits.humanBudget().isPresent()) {
      size = Math.min(size, limits.humanBudget().getAsInt() - counters.humanLabeled());
    }
    return Math.toIntExact(Math.max(0, size));
  }

  /** The greatest number of machine labels, where the labelled share is limited. */
  public Optional<Long> machineLabels() {
    return limits.percentage() == 100 ? Optional.empty() : Optional.of(labelsLeft());
  }

  /** The certification sample, held to the human budget. */
  public int sample(int wanted) {
    long budget =
        limits.humanBudget().isPresent()
            ? limits.humanBudget().getAsInt() - counters.humanLabeled()
            : Long.MAX_VALUE;
    return Math.toIntExact(Math.max(0, Math.min(wanted, budget)));
  }

  private long labelsLeft() {
    long allowed = counters.objects() * limits.percentage() / 100;
    return Math.max(0, allowed - counters.totalLabeled());
  }
}
