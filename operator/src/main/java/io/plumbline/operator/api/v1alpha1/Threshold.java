package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What one look came to. Decimals are strings. */
public record Threshold(
    @JsonPropertyDescription("Which look, from 1.") int look,
    @JsonPropertyDescription("The iteration of the model that was looked at.") int modelIteration,
    @JsonPropertyDescription("Whether a threshold could be certified.") boolean certified,
    @JsonPropertyDescription("The confidence from which on the model labels.") String threshold,
    @JsonPropertyDescription("The quality promised.") String target,
    @JsonPropertyDescription("The probability of the promise, all looks together.")
        String confidence,
    @JsonPropertyDescription("Sampled objects at or above the threshold.") long validation,
    @JsonPropertyDescription("Errors among them.") long errors,
    @JsonPropertyDescription("The log of the evidence that the promise holds.") String logEvidence,
    @JsonPropertyDescription("The log of the evidence required.") String logRequired,
    @JsonPropertyDescription("The share of correct labels seen in the sample.")
        String observedQuality,
    @JsonPropertyDescription("The record that the decision can be replayed from.")
        String decisionURI) {}
