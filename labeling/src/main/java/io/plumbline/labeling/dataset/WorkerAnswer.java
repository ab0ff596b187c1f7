package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What one worker said about an object.
 *
 * @param answerContent as Ground Truth's crowd elements hand it in: {@code
 *     {"crowd-image-classifier": {"label": "owl"}}}
 */
public record WorkerAnswer(
    @JsonProperty(required = true) String workerId,
    @JsonProperty(required = true) ObjectNode answerContent) {}
