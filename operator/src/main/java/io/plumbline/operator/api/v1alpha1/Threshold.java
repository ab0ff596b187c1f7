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
            "The quality that is promised of the model's labels, as a decimal string:"
                + " targetQuality.minimum or the task type's default.")
        String target,
    @JsonPropertyDescription(
            "The probability of the promise, all looks together, as a decimal string:"
                + " targetQuality.confidence.")
        String confidence,
    @JsonPropertyDescription(
            "How many objects of the certification sample are at or above the threshold.")
        long validation,
    @JsonPropertyDescription(
            "How many of those the model got wrong; of boxes and masks the sum of 1 - IoU, rounded"
                + " to a whole number.")
        long errors,
    @JsonPropertyDescription(
            "The natural logarithm of the evidence (an e-value) that the promise holds, as a"
                + " decimal string.")
        String logEvidence,
    @JsonPropertyDescription(
            "The natural logarithm of the evidence that certification requires, as a decimal"
                + " string.")
        String logRequired,
    @JsonPropertyDescription(
            "The quality seen in the sample at or above the threshold, as a decimal string from 0 to"
                + " 1: the share of correct labels, or the mean IoU of boxes and masks.")
        String observedQuality,
    @JsonPropertyDescription("The URI of the record that the decision can be replayed from.")
        String decisionURI) {}
