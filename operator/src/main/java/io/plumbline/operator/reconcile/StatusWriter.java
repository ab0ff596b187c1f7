package io.plumbline.operator.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.PrimaryUpdateAndCacheUtils;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;

/**
 * The one writer of statuses. It replaces the status that was seen, or fails where another has been
 * written since. Not a patch: one that a slow API server gets twice, or that was computed from an
 * older status, would mix two positions of the job.
 */
final class StatusWriter {
  private static final int NO_RETRY = 0;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Writes the status if it differs from what was seen.
   *
   * @throws io.javaoperatorsdk.operator.OperatorException when the job has changed since it was
   *     seen; it is then handled anew
   */
  void write(LabelingJob seen, LabelingJobStatus after, Context<LabelingJob> context) {
    if (JSON.valueToTree(after).equals(JSON.valueToTree(seen.getStatus()))) {
      return;
    }
    PrimaryUpdateAndCacheUtils.updateAndCacheResource(
        seen,
        context,
        job -> withStatus(job, after),
        changed -> context.getClient().resource(changed).updateStatus(),
        NO_RETRY,
        0,
        0);
  }

  private static LabelingJob withStatus(LabelingJob job, LabelingJobStatus status) {
    job.setStatus(status);
    return job;
  }
}
