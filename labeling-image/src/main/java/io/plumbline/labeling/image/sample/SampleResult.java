package io.plumbline.labeling.image.sample;

/**
 * The certification sample that was drawn.
 *
 * @param batch objects in the sample
 * @param rate the probability with which each object of the pool was drawn
 * @param pool open objects with a prediction of the frozen model
 */
public record SampleResult(int batch, double rate, long pool) {}
