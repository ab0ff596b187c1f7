package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a model that was not trained on a human-labelled object says about it, in {@code
 * training/<n>/cross-validation.jsonl}.
 *
 * @param label the class index that people gave
 * @param predicted the class index that the model gives
 * @param confidence the model's probability of it
 */
public record OutOfFoldPrediction(
    @JsonProperty(required = true) long id,
    @JsonProperty(required = true) int label,
    @JsonProperty(required = true) int predicted,
    @JsonProperty(required = true) double confidence) {}
