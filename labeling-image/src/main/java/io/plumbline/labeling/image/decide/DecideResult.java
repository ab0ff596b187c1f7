package io.plumbline.labeling.image.decide;

import java.util.List;

/**
 * What the decide step did.
 *
 * @param machineLabeled objects that the model labelled in this iteration
 * @param failed objects that the model could not read
 * @param unlabeled objects left, the next batch included
 * @param batch objects in the next batch, 0 when there is none
 * @param rejected up to five sentences about failed objects
 */
public record DecideResult(
    long machineLabeled, long failed, long unlabeled, int batch, List<String> rejected) {}
