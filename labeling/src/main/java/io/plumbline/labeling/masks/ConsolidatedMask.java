package io.plumbline.labeling.masks;

/**
 * What the workers' masks of one image amount to.
 *
 * @param confidence of the whole image, from 0 to 1; 0 when one worker answered, as Ground Truth
 *     writes it
 * @param workers how many people answered
 */
public record ConsolidatedMask(Mask mask, double confidence, int workers) {}
