package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One aspect of a job's state, shaped as Kubernetes' metav1.Condition. */
public record Condition(
    @Required @Size(max = 316) @JsonPropertyDescription("The aspect.") String type,
    @Required @Pattern("^(True|False|Unknown)$") @JsonPropertyDescription("True, False or Unknown.")
        String status,
    @Required @Size(min = 1, max = 1024) @JsonPropertyDescription("A CamelCase word that says why.")
        String reason,
    @Required @Size(max = 32768) @JsonPropertyDescription("A sentence for people.") String message,
    @Required @Size(max = 64) @JsonPropertyDescription("When the status last changed.")
        String lastTransitionTime,
    @JsonPropertyDescription("The generation of the spec that this was about.")
        Long observedGeneration) {}
