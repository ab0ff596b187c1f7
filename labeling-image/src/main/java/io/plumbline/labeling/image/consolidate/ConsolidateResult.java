package io.plumbline.labeling.image.consolidate;

import java.util.List;

/**
 * What became of one batch.
 *
 * @param humanLabeled objects with a label now
 * @param failed objects that nobody labelled
 * @param rejected up to five sentences about failed objects and ignored answers
 */
public record ConsolidateResult(long humanLabeled, long failed, List<String> rejected) {}
