package io.plumbline.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What the operator last saw of a Workteam. */
public record WorkteamStatus(
    @JsonPropertyDescription("The metadata.generation of the spec that this status is about.")
        Long observedGeneration) {}
