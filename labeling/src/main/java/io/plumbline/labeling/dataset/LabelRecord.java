package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.labeling.label.Label;

/**
 * One label in {@code labels/human}, {@code labels/certification} or {@code labels/machine}.
 *
 * @param workers how many people answered; 0, and left out of the JSON, for a machine label
 * @param date microseconds, UTC, no zone
 */
public record LabelRecord(
    @JsonProperty(required = true) long id,
    @JsonProperty(required = true) Label label,
    @JsonProperty(required = true) double confidence,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) int workers,
    @JsonProperty(required = true) String date) {}
