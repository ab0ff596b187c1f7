package io.plumbline.labeling.consolidation;

/**
 * One worker's answer about one object.
 *
 * @param object the object's id
 * @param worker who answered
 * @param label the class index
 */
public record Answer(long object, String worker, int label) {}
