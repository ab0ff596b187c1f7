package io.plumbline.workforce.loading;

import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.workforce.batch.BatchSpec;
import java.util.Optional;

/**
 * In which order a batch's objects are handed out: that of their manifest, or by keyed hash of seed
 * and iteration where the batch has gold. Manifests are often sorted, and their objects' names and
 * pictures alike: gold tasks would be those that are out of order.
 */
record HandoutOrder(Optional<KeyedHash> hash) {
  static HandoutOrder of(BatchSpec batch) {
    return new HandoutOrder(
        batch.gold().map(gold -> new KeyedHash(batch.seed(), "order/" + batch.iteration())));
  }

  /** What an object's tasks are sorted by before its number: not negative. */
  long place(long object) {
    return hash.map(keyed -> keyed.bits(object) >>> 1).orElse(0L);
  }
}
