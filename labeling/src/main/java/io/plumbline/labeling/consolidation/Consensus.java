package io.plumbline.labeling.consolidation;

/**
 * What the workers' answers about one object amount to.
 *
 * @param object the object's id
 * @param label the class index
 * @param confidence the probability that the label is right, in [0, 1]; 0 when one worker answered,
 *     as Ground Truth writes it: one answer cannot be checked against another
 * @param workers how many answers there are
 */
public record Consensus(long object, int label, double confidence, int workers) {}
