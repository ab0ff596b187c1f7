package io.plumbline.labeling.certification;

/**
 * All objects at or above one confidence; ties in confidence are never split.
 *
 * @param confidence the lowest confidence in the block, that of a sampled object
 * @param sampled sampled objects at or above it
 * @param errors those of them on which people do not agree with the model
 * @param unsampled the pool's other objects at or above it, which this threshold would auto-label
 * @param logEvidence natural logarithm of the evidence that at most the tolerated share of the
 *     unsampled objects is wrong
 */
public record Block(
    double confidence, int sampled, int errors, long unsampled, double logEvidence) {}
