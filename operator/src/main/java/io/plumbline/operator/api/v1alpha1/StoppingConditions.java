package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** When labeling ends before the whole dataset is labelled; whichever is met first. */
public record StoppingConditions(
    @Min(1)
        @JsonPropertyDescription(
            "The greatest number of objects that people label, certification samples included:"
                + " Ground Truth's human annotation budget. At least 1; no limit where left out.")
        Integer maxHumanLabeledObjectCount,
    @Min(1)
        @Max(100)
        @JsonPropertyDescription(
            "The greatest labelled share of the input dataset, in percent, those labelled in the"
                + " input included. 1 to 100; 100 where left out.")
        Integer maxPercentageOfInputDatasetLabeled) {}
