package io.plumbline.labeling.image.consolidate;

/**
 * What the consolidate step is told.
 *
 * @param kind what the batch is for
 * @param workersPerObject how many answers were asked for each object
 */
public record ConsolidateParameters(BatchKind kind, int workersPerObject) {}
