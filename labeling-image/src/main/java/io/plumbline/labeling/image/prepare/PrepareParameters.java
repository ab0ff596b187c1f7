package io.plumbline.labeling.image.prepare;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the prepare step is told.
 *
 * @param manifest the input manifest, JSON Lines
 * @param labelCategories class names in the job's own document; either these or the file is given
 * @param labelCategoryConfig Ground Truth's label category file
 * @param automated whether a model labels too
 * @param minimumObjectCount the least number of manifest lines for automated labeling
 * @param batchSize the greatest number of objects in the first batch
 * @param maxPercentageOfInputDatasetLabeled stop when this share is labelled, 1 to 100
 * @param maxHumanLabeledObjectCount the human budget in objects
 * @param initialModel the archive of the model to start from
 */
public record PrepareParameters(
    URI manifest,
    Optional<List<String>> labelCategories,
    Optional<URI> labelCategoryConfig,
    boolean automated,
    long minimumObjectCount,
    int batchSize,
    int maxPercentageOfInputDatasetLabeled,
    Optional<Long> maxHumanLabeledObjectCount,
    Optional<URI> initialModel) {}
