package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * What one iteration came to. Counts are objects of this iteration; decimals are strings; what did
 * not happen is left out.
 */
public record IterationRecord(
    @JsonPropertyDescription("The batch's number, from 1.") int iteration,
    @JsonPropertyDescription("What the batch was for.") BatchKind kind,
    @JsonPropertyDescription("Labelled by people.") long human,
    @JsonPropertyDescription("Labelled by the model.") long machine,
    @JsonPropertyDescription("Not labelled for good.") long failed,
    @JsonPropertyDescription("Cross-validated accuracy of the model.") String accuracy,
    @JsonPropertyDescription("The share of the rest that a look is expected to auto-label.")
        String expectedCoverage,
    @JsonPropertyDescription("The certification sample that pays best.") Integer sampleSize,
    @JsonPropertyDescription("All human labels of the job if the look were taken now.")
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
