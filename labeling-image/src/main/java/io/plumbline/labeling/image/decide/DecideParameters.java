package io.plumbline.labeling.image.decide;

import java.util.Optional;

/**
 * What the decide step is told.
 *
 * @param automated whether a model labels too
 * @param modelIteration the iteration of the model whose predictions are used, if there is one
 * @param shards the number of prediction files
 * @param threshold the certified threshold, if there is one
 * @param batchSize the greatest number of objects in the next batch, 0 for none
 * @param maxMachineLabeled the greatest number of machine labels, for the limit on the labelled
 *     share; what they leave of it bounds the next batch
 */
public record DecideParameters(
    boolean automated,
    Optional<Integer> modelIteration,
    int shards,
    Optional<Double> threshold,
    int batchSize,
    Optional<Integer> maxMachineLabeled) {
  /** The size of the next batch after that many machine labels. */
  int batchAfter(int machineLabeled) {
    return maxMachineLabeled
        .map(most -> Math.max(0, Math.min(batchSize, most - machineLabeled)))
        .orElse(batchSize);
  }
}
