package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;

/** The quality promised of the machine's labels, and how surely. */
public record TargetQuality(
    @Size(max = 12)
        @Pattern(Limits.PROBABILITY)
        @Default("0.95")
        @JsonPropertyDescription(
            "The least share of correct labels among those of the model, as a decimal string"
                + " between 0 and 1. 0.95 where left out, Ground Truth's fixed target.")
        String minimum,
    @Size(max = 12)
        @Pattern(Limits.PROBABILITY)
        @Default("0.95")
        @JsonPropertyDescription(
            "The probability with which the promise holds, as a decimal string between 0 and 1."
                + " 0.95 where left out. Ground Truth promises none.")
        String confidence,
    @Min(1)
        @Max(5)
        @Default("1")
        @JsonPropertyDescription(
            "How many looks the job may take: how often a threshold may be certified; each look"
                + " spends an equal share of 1 - confidence. 1 to 5; 1 where left out.")
        Integer maxLooks) {}
