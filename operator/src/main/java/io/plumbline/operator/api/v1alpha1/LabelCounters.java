package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * Ground Truth's label counters, in objects. {@code totalLabeled + failedNonRetryableError +
 * unlabeled} is the size of the dataset; {@code totalLabeled} counts the lines that carried the
 * attribute already too.
 */
public record LabelCounters(
    @JsonPropertyDescription(
            "How many objects have a label, those that had one in the input included.")
        long totalLabeled,
    @JsonPropertyDescription("How many objects people labelled in this job.") long humanLabeled,
    @JsonPropertyDescription("How many objects the model labelled in this job.")
        long machineLabeled,
    @JsonPropertyDescription("How many objects could not be labelled and are not tried again.")
        long failedNonRetryableError,
    @JsonPropertyDescription("How many objects are still to be labelled.") long unlabeled) {

  public static final LabelCounters NONE = new LabelCounters(0, 0, 0, 0, 0);

  /** The counters when the dataset has been read. */
  public static LabelCounters ofDataset(long objects, long labeled, long failed) {
    return new LabelCounters(labeled, 0, 0, failed, objects - labeled - failed);
  }

  public long objects() {
    return totalLabeled + failedNonRetryableError + unlabeled;
  }

  /**
   * These counters after people labelled {@code labeled} objects and {@code failed} could not be
   * labelled.
   */
  public LabelCounters plusHuman(long labeled, long failed) {
    return new LabelCounters(
        totalLabeled + labeled,
        humanLabeled + labeled,
        machineLabeled,
        failedNonRetryableError + failed,
        unlabeled - labeled - failed);
  }

  /**
   * These counters after the model labelled {@code labeled} objects and {@code failed} could not be
   * labelled.
   */
  public LabelCounters plusMachine(long labeled, long failed) {
    return new LabelCounters(
        totalLabeled + labeled,
        humanLabeled,
        machineLabeled + labeled,
        failedNonRetryableError + failed,
        unlabeled - labeled - failed);
  }
}
