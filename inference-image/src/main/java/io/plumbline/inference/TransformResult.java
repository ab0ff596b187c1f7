package io.plumbline.inference;

/**
 * What one shard came to.
 *
 * @param predicted objects with a prediction
 * @param failed objects that could not be read
 */
record TransformResult(long predicted, long failed) {}
