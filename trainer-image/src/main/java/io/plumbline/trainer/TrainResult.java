package io.plumbline.trainer;

import java.net.URI;
import java.util.List;

/**
 * What a training came to.
 *
 * @param model the model's archive
 * @param trainingObjects labelled objects that could be used
 * @param accuracy the mean quality out of fold, 0..1: for classes the share that is right, for
 *     boxes and masks the mean intersection over union with what people drew; 0 when there were too
 *     few objects for a cross-validation
 * @param expectedCoverage the share of the pool that a look taken now is expected to auto-label
 * @param sampleSize the certification sample that pays best
 * @param expectedHumanLabels all labels by people if the look were taken now
 * @param rejected sentences about the first objects that could not be used
 */
record TrainResult(
    URI model,
    int trainingObjects,
    double accuracy,
    double expectedCoverage,
    int sampleSize,
    long expectedHumanLabels,
    List<String> rejected) {
  TrainResult {
    rejected = List.copyOf(rejected);
  }
}
