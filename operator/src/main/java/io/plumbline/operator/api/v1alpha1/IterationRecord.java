package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * What one iteration came to. Counts are objects of this iteration; decimals are strings; what did
 * not happen is left out.
 */
public record IterationRecord(
    @JsonPropertyDescription("The number of the iteration and of its batch, from 1.") int iteration,
    @JsonPropertyDescription(
            "What people's labels of the batch were for: Training or Certification.")
        BatchKind kind,
    @JsonPropertyDescription("How many objects people labelled in this iteration.") long human,
    @JsonPropertyDescription("How many objects the model labelled in this iteration.") long machine,
    @JsonPropertyDescription("How many objects of this iteration could not be labelled, for good.")
        long failed,
    @JsonPropertyDescription(
            "The model's accuracy on people's labels, of boxes and masks its mean IoU with them, by"
                + " cross-validation, as a decimal string from 0 to 1.")
        String accuracy,
    @JsonPropertyDescription(
            "The share of the unlabelled objects that the model is expected to label after a look,"
                + " as a decimal string from 0 to 1.")
        String expectedCoverage,
    @JsonPropertyDescription("The size of the certification sample that pays best, in objects.")
        Integer sampleSize,
    @JsonPropertyDescription(
            "How many objects people would label in the whole job if the look were taken now, as a"
                + " decimal string.")
        String expectedHumanLabels) {

  public static IterationRecord started(int iteration, BatchKind kind) {
    return new IterationRecord(iteration, kind, 0, 0, 0, null, null, null, null);
  }

  public IterationRecord plusHuman(long labeled, long failedNow) {
    return new IterationRecord(
        iteration,
        kind,
        human + labeled,
        machine,
        failed + failedNow,
        accuracy,
        expectedCoverage,
        sampleSize,
        expectedHumanLabels);
  }

  public IterationRecord plusMachine(long labeled, long failedNow) {
    return new IterationRecord(
        iteration,
        kind,
        human,
        machine + labeled,
        failed + failedNow,
        accuracy,
        expectedCoverage,
        sampleSize,
        expectedHumanLabels);
  }

  public IterationRecord trained(
      String modelAccuracy, String coverage, int wantedSample, String humanLabels) {
    return new IterationRecord(
        iteration,
        kind,
        human,
        machine,
        failed,
        modelAccuracy,
        coverage,
        wantedSample,
        humanLabels);
  }
}
