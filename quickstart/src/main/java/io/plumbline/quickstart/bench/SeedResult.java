package io.plumbline.quickstart.bench;

import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;

/**
 * What one seed's job came to.
 *
 * @param objects all objects
 * @param human labels by people: training, certification and the rest
 * @param machine labels by the model
 * @param machineLoss what the model's labels truly lose on average: of classes, the share that is
 *     wrong
 * @param loss what all labels truly lose on average
 * @param looks how many looks were taken
 * @param seconds from applying the job to its end
 */
record SeedResult(
    long seed,
    long objects,
    long human,
    long machine,
    double machineLoss,
    double loss,
    int looks,
    long seconds) {
  static SeedResult of(long seed, RunResults results, long seconds) {
    return new SeedResult(
        seed,
        results.objects().size(),
        results.count(Outcome.HUMAN),
        results.count(Outcome.MACHINE),
        results.lossOf(Outcome.MACHINE),
        results.lossOfAll(),
        results.looks().size(),
        seconds);
  }

  double machineShare() {
    return (double) machine / objects;
  }

  /** Whether the promise on the model's labels was broken. */
  boolean violates(double target) {
    return machineLoss > 1 - target;
  }
}
