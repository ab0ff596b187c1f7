package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An object that cannot be labelled, in {@code labels/failed}.
 *
 * @param reason one sentence
 */
public record FailureRecord(
    @JsonProperty(required = true) long id, @JsonProperty(required = true) String reason) {}
