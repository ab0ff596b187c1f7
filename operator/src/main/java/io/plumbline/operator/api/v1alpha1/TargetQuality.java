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
            "The least share of correct labels among the auto-labelled, as a decimal string.")
        String minimum,
    @Size(max = 12)
        @Pattern(Limits.PROBABILITY)
        @Default("0.95")
        @JsonPropertyDescription(
            "The probability with which the promise holds, as a decimal string.")
        String confidence,
    @Min(1)
        @Max(5)
        @Default("1")
        @JsonPropertyDescription(
            "How often a threshold may be certified; each look spends an equal share of 1 - confidence.")
        Integer maxLooks) {}
