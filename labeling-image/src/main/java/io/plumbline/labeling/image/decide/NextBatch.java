package io.plumbline.labeling.image.decide;

import io.plumbline.labeling.image.predictions.Predictions;
import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.labeling.selection.LeastMargin;
import io.plumbline.labeling.selection.RandomBatch;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Chooses the objects that people label next. */
final class NextBatch {
  private final int number;
  private final int size;
  private final long seed;

  /**
   * @param number the next batch's number
   * @param size its greatest size
   * @param seed the job's seed
   */
  NextBatch(int number, int size, long seed) {
    this.number = number;
    this.size = size;
    this.seed = seed;
  }

  /** The first ones of the manifest: people label all of it, in its order. */
  BitSet inManifestOrder(BitSet left) {
    var chosen = new BitSet();
    left.stream().limit(size).forEach(chosen::set);
    return chosen;
  }

  /** Random ones: a model is to learn, but has predicted nothing yet. */
  BitSet atRandom(BitSet left) {
    var batch = new RandomBatch(size, hash());
    left.stream().forEach(batch::offer);
    return bits(batch.ids());
  }

  /** The ones that the model is least certain of; one without a prediction is wholly uncertain. */
  BitSet leastCertain(BitSet left, Predictions predictions) throws IOException {
    var batch = new LeastMargin(size, hash());
    var unpredicted = (BitSet) left.clone();
    predictions.forEach(
        prediction -> {
          int id = Math.toIntExact(prediction.id());
          if (left.get(id)) {
            unpredicted.clear(id);
            batch.offer(id, prediction.margin());
          }
        });
    unpredicted.stream().forEach(id -> batch.offer(id, 0));
    return bits(batch.ids());
  }

  /** Chooses by what there is to choose by. */
  BitSet choose(BitSet left, DecideParameters parameters, Optional<Predictions> predictions)
      throws IOException {
    if (!parameters.automated()) {
      return inManifestOrder(left);
    }
    return predictions.isPresent() ? leastCertain(left, predictions.get()) : atRandom(left);
  }

  private KeyedHash hash() {
    return new KeyedHash(seed, "batch/" + number);
  }

  private static BitSet bits(List<Long> ids) {
    var bits = new BitSet();
    ids.forEach(id -> bits.set(Math.toIntExact(id)));
    return bits;
  }
}
