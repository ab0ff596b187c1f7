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

  /**
   * The certification sample, held to the human budget. It is drawn object by object, so its size
   * varies by its square root: four standard deviations of the budget are kept free.
   */
  public int sample(int wanted) {
    if (limits.humanBudget().isEmpty()) {
      return wanted;
    }
    long budget = Math.max(0, limits.humanBudget().getAsInt() - counters.humanLabeled());
    double root = Math.sqrt(4 + budget) - 2;
    return (int) Math.min(wanted, Math.floor(root * root));
  }

  private long labelsLeft() {
    long allowed = counters.objects() * limits.percentage() / 100;
    return Math.max(0, allowed - counters.totalLabeled());
  }
}
