package io.plumbline.quickstart.results;

/** The model's prediction for one object of a look's pool, and whether it is right. */
public record PoolPrediction(long id, double confidence, boolean right) {}
