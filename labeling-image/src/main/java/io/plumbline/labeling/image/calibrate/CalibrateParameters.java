package io.plumbline.labeling.image.calibrate;

/**
 * What the calibrate step is told.
 *
 * @param modelIteration the frozen model's iteration
 * @param look the look, from 1
 * @param shards the number of prediction files
 * @param target 1 less the mean loss that is tolerated: the share of classes that must be right,
 *     the mean quality of boxes and masks
 * @param alpha this look's share of the allowed failure probability
 */
public record CalibrateParameters(
    int modelIteration, int look, int shards, double target, double alpha) {}
