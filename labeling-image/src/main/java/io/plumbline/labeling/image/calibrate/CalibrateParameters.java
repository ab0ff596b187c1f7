package io.plumbline.labeling.image.calibrate;

/**
 * What the calibrate step is told.
 *
 * @param modelIteration the frozen model's iteration
 * @param look the look, from 1
 * @param shards the number of prediction files
 * @param target the share of machine labels that must be right
 * @param alpha this look's share of the allowed failure probability
 */
public record CalibrateParameters(
    int modelIteration, int look, int shards, double target, double alpha) {}
