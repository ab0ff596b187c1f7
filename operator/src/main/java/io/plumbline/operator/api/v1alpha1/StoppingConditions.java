package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** When labeling ends before the whole dataset is labelled; whichever is met first. */
public record StoppingConditions(
    @Min(1)
        @JsonPropertyDescription(
            "The greatest number of objects that people label, certification samples included.")
        Integer maxHumanLabeledObjectCount,
    @Min(1)
        @Max(100)
        @JsonPropertyDescription("The greatest labelled share of the input dataset, in percent.")
        Integer maxPercentageOfInputDatasetLabeled) {}
