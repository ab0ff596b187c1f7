package io.plumbline.labeling.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What one worker said about an object.
 *
 * @param label the class name
 */
public record WorkerAnswer(
    @JsonProperty(required = true) String workerId, @JsonProperty(required = true) String label) {}
