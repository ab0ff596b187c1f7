package io.plumbline.inference;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the operator asks of batch inference.
 *
 * @param modelIteration the iteration of the model to use
 * @param shards how many processes share the pool
 */
record TransformParameters(
    @JsonProperty(required = true) int modelIteration, @JsonProperty(required = true) int shards) {}
