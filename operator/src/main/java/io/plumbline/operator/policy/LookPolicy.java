package io.plumbline.operator.policy;

import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.IterationRecord;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.plan.JobPlan;
import java.util.List;

/**
 * When to spend a look: docs/reference/steps.md, section 3.3. A look is taken when another training
 * batch no longer pays. It steers cost only; the promise holds whenever the look is taken, since
 * its sample is drawn after the model is frozen.
 */
public final class LookPolicy {
  /** What follows the predictions of a new model. */
  public enum Move {
    LOOK,
    TRAIN_MORE
  }

  private final LabelingJobStatus status;
  private final JobPlan.Limits limits;

  /**
   * @param status with the record of the model just trained as its last iteration
   */
  public LookPolicy(LabelingJobStatus status, JobPlan.Limits limits) {
    this.status = status;
    this.limits = limits;
  }

  public Move next() {
    IterationRecord latest = status.history().get(status.history().size() - 1);
    boolean look = batchIsDearer(latest) || stalled(latest) || lastChance(latest);
    return look && latest.sampleSize() > 0 ? Move.LOOK : Move.TRAIN_MORE;
  }

  /** What people would label after the look is less than the next batch alone. */
  private boolean batchIsDearer(IterationRecord latest) {
    return expected(latest) - status.labelCounters().humanLabeled() - latest.sampleSize()
        <= limits.batch();
  }

  /** The last batch did not bring the expected total down by what it cost. */
  private boolean stalled(IterationRecord latest) {
    List<IterationRecord> trained =
        status.history().stream()
            .filter(each -> each.kind() == BatchKind.TRAINING && each.expectedHumanLabels() != null)
            .toList();
    return trained.size() > 1 && expected(trained.get(trained.size() - 2)) - expected(latest) <= 0;
  }

  /** After another batch neither the budget nor the dataset would leave enough for the sample. */
  private boolean lastChance(IterationRecord latest) {
    long needed = (long) limits.batch() + latest.sampleSize();
    long budget =
        limits.humanBudget().isPresent()
            ? limits.humanBudget().getAsInt() - status.labelCounters().humanLabeled()
            : Long.MAX_VALUE;
    return budget < needed || status.labelCounters().unlabeled() < needed;
  }

  private static double expected(IterationRecord each) {
    return Double.parseDouble(each.expectedHumanLabels());
  }
}
