package io.plumbline.labeling.step;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The LabelingJob that a step runs for. */
public record JobIdentity(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String namespace,
    @JsonProperty(required = true) String uid) {}
