package io.plumbline.models.training;

/**
 * How good the boxes or the mask were that a model drew on an image that it had not seen.
 *
 * @param id the object
 * @param confidence the quality that was expected, by a regression that had not seen it either
 * @param quality the mean intersection over union with what people drew
 */
public record OutOfFoldQuality(long id, double confidence, double quality)
    implements HeldOutObject {}
