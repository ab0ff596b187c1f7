package io.plumbline.operator.stage;

import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.plan.JobPlan.Identity;
import java.time.Instant;

/**
 * What a stage acts on.
 *
 * @param plan what the job is to do
 * @param status where it stands
 * @param now the time of this reconciliation
 */
public record Situation(JobPlan plan, LabelingJobStatus status, Instant now) {
  Identity identity() {
    return plan.identity();
  }

  int iteration() {
    return status.iteration();
  }

  /** Whether the job is being stopped by {@code spec.stop}. */
  boolean stopping() {
    return status.labelingJobStatus() == JobState.STOPPING;
  }
}
