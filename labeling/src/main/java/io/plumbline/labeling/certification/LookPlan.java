package io.plumbline.labeling.certification;

/**
 * What a look would bring if it were taken now.
 *
 * @param sampleSize the size of the certification sample that costs people least in all
 * @param expectedCoverage the share of the pool's unsampled objects that would be auto-labelled
 *     after it, in [0, 1], averaged over the draws in which nothing can be certified too
 * @param expectedHumanLabels all objects of the job that people label: those before the look, the
 *     sample, and what the model leaves
 */
public record LookPlan(int sampleSize, double expectedCoverage, double expectedHumanLabels) {}
