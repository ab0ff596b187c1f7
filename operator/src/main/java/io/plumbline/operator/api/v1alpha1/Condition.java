package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One aspect of a job's state, shaped as Kubernetes' metav1.Condition. */
public record Condition(
    @Required
        @Size(max = 316)
        @JsonPropertyDescription(
            "The aspect of the job's state, in CamelCase; it is there once. Reconciling and Stalled"
                + " are what kstatus (Flux, Helm) reads, Complete and Failed are those of a Job.")
        String type,
    @Required
        @Pattern("^(True|False|Unknown)$")
        @JsonPropertyDescription("Whether it holds: True, False or Unknown.")
        String status,
    @Required
        @Size(min = 1, max = 1024)
        @JsonPropertyDescription("Why, as one CamelCase word for programs.")
        String reason,
    @Required @Size(max = 32768) @JsonPropertyDescription("Why, as a sentence for people.")
        String message,
    @Required
        @Size(max = 64)
        @JsonPropertyDescription("When the status last changed, to the second, in UTC (RFC 3339).")
        String lastTransitionTime,
    @JsonPropertyDescription("The metadata.generation of the spec that the condition is about.")
        Long observedGeneration) {}
