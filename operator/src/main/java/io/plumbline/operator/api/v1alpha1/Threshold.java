package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What one look came to. Decimals are strings. */
public record Threshold(
    @JsonPropertyDescription("The number of the look, from 1.") int look,
    @JsonPropertyDescription("The iteration in which the model that was looked at was trained.")
        int modelIteration,
    @JsonPropertyDescription(
            "Whether a threshold could be certified; if not, the model labels nothing after this"
                + " look.")
        boolean certified,
    @JsonPropertyDescription(
            "The model's confidence at and above which it labels, as a decimal string from 0 to 1;"
                + " left out where nothing is certified.")
        String threshold,
    @JsonPropertyDescription(
            "The share of correct labels that is promised, as a decimal string:"
                + " targetQuality.minimum.")
        String target,
    @JsonPropertyDescription(
            "The probability of the promise, all looks together, as a decimal string:"
                + " targetQuality.confidence.")
        String confidence,
    @JsonPropertyDescription(
            "How many objects of the certification sample are at or above the threshold.")
        long validation,
    @JsonPropertyDescription("How many of those the model got wrong.") long errors,
    @JsonPropertyDescription(
            "The natural logarithm of the evidence (an e-value) that the promise holds, as a"
                + " decimal string.")
        String logEvidence,
    @JsonPropertyDescription(
            "The natural logarithm of the evidence that certification requires, as a decimal"
                + " string.")
        String logRequired,
    @JsonPropertyDescription(
            "The share of correct labels seen in the sample at or above the threshold, as a decimal"
                + " string from 0 to 1.")
        String observedQuality,
    @JsonPropertyDescription("The URI of the record that the decision can be replayed from.")
        String decisionURI) {}
