package io.plumbline.workforce.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.labeling.store.ObjectStore;

/**
 * How one simulated worker treats the objects of one batch: drawn by keyed hash of seed, iteration,
 * object and worker, so that it is the same whenever and in whatever order the tasks come.
 */
final class Behaviour {
  private final KeyedHash participation;
  private final double declineRate;
  private final double expireRate;
  private final Craft craft;

  /**
   * @param store holds the truths that are files
   */
  Behaviour(Part part, ObjectStore store) {
    this.participation = part.numbers("participation");
    this.declineRate = part.team().declineRate().doubleValue();
    this.expireRate = part.team().expireRate().doubleValue();
    this.craft = Craft.of(part, store);
  }

  /**
   * What the worker does. Without a truth it declines.
   *
   * @param dataObject the object's line of the manifest, which holds the truth
   * @throws java.io.UncheckedIOException when the store cannot be read
   */
  Decision decide(long object, ObjectNode dataObject) {
    double draw = participation.uniform(object);
    if (draw < declineRate) {
      return new Decision.Decline();
    }
    // Before the truth is looked for, which may be a file; but without one nobody lets it expire.
    boolean abandons = draw < declineRate + expireRate;
    return craft
        .answer(object, dataObject)
        .<Decision>map(answer -> abandons ? new Decision.Abandon() : new Decision.Answer(answer))
        .orElseGet(Decision.Decline::new);
  }
}
