package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How wrong a model that was not trained on a human-labelled object is about it, in {@code
 * training/<n>/cross-validation.jsonl}.
 *
 * @param loss what people's label loses when the model's takes its place: 0 or 1 for classes, 1
 *     less the quality for boxes and masks
 * @param confidence the model's
 */
public record OutOfFoldPrediction(
    @JsonProperty(required = true) long id,
    @JsonProperty(required = true) double loss,
    @JsonProperty(required = true) double confidence) {}
