package io.plumbline.labeling.certification;

/**
 * All objects at or above one confidence; ties in confidence are never split.
 *
 * @param confidence the lowest confidence in the block, that of a sampled object
 * @param sampled sampled objects at or above it
 * @param loss the sum of their losses; for classification, how many people do not agree with
 * @param unsampled the pool's other objects at or above it, which this threshold would auto-label
 * @param logEvidence natural logarithm of the evidence that the unsampled objects lose no more than
 *     is tolerated
 */
public record Block(
    double confidence, int sampled, double loss, long unsampled, double logEvidence) {}
