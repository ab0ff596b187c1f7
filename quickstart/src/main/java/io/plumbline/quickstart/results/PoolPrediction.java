package io.plumbline.quickstart.results;

import io.plumbline.labeling.label.Label;

/**
 * The model's prediction for one object of a look's pool, and how good it is.
 *
 * @param id of the object
 * @param score of the label against the truth
 */
public record PoolPrediction(long id, Label label, double confidence, Score score) {}
