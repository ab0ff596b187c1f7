package io.plumbline.operator.reconcile;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.OperatorException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.PrimaryUpdateAndCacheUtils;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import java.net.HttpURLConnection;

/**
 * The one writer of statuses. It replaces the status that was seen, or fails where another has been
 * written since. Not a patch: one that a slow API server gets twice, or that was computed from an
 * older status, would mix two positions of the job.
 */
final class StatusWriter {
  private static final int NO_RETRY = 0;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of which version of the job a status was computed. */
  enum Version {
    /** The one that is there: the status stands, or already stood. */
    SEEN,
    /** One that has been replaced since; nothing was written. */
    OUTDATED
  }

  /** Writes the status if it differs from what was seen and the job has not changed since. */
  Version write(LabelingJob seen, LabelingJobStatus after, Context<LabelingJob> context) {
    if (JSON.valueToTree(after).equals(JSON.valueToTree(seen.getStatus()))) {
      return Version.SEEN;
    }
    try {
      replace(seen, after, context);
      return Version.SEEN;
    } catch (OperatorException e) {
      if (isConflict(e.getCause())) {
        return Version.OUTDATED;
      }
      throw e;
    }
  }

  private static void replace(
      LabelingJob seen, LabelingJobStatus after, Context<LabelingJob> context) {
    PrimaryUpdateAndCacheUtils.updateAndCacheResource(
        seen,
        context,
        job -> withStatus(job, after),
        changed -> context.getClient().resource(changed).updateStatus(),
        NO_RETRY,
        0,
        0);
  }

  private static boolean isConflict(Throwable cause) {
    return cause instanceof KubernetesClientException refusal
        && refusal.getCode() == HttpURLConnection.HTTP_CONFLICT;
  }

  private static LabelingJob withStatus(LabelingJob job, LabelingJobStatus status) {
    job.setStatus(status);
    return job;
  }
}
