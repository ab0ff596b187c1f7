package io.plumbline.labeling.image.prepare;

import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.labeling.selection.RandomBatch;
import java.util.BitSet;

/**
 * Draws the first objects that people label: at random when a model is to learn from them (a fifth
 * of the dataset at most), in manifest order when people label everything.
 */
final class FirstBatch {
  private static final int AUTOMATED_SHARE = 5;

  private FirstBatch() {}

  /** A bit for each object of the first batch. */
  static BitSet draw(PrepareParameters parameters, ManifestScan.Overview overview, long seed) {
    int size = size(parameters, overview);
    return parameters.automated()
        ? atRandom(overview.open(), size, seed)
        : inManifestOrder(overview.open(), size);
  }

  private static int size(PrepareParameters parameters, ManifestScan.Overview overview) {
    long size = Math.min(parameters.batchSize(), overview.open().cardinality());
    size = Math.min(size, parameters.maxHumanLabeledObjectCount().orElse(Long.MAX_VALUE));
    size = Math.min(size, leftOfShare(parameters, overview));
    if (parameters.automated()) {
      size = Math.min(size, Math.max(1, overview.objects() / AUTOMATED_SHARE));
    }
    return Math.toIntExact(size);
  }

  private static long leftOfShare(PrepareParameters parameters, ManifestScan.Overview overview) {
    long share = overview.objects() * parameters.maxPercentageOfInputDatasetLabeled() / 100;
    return Math.max(0, share - overview.labeled());
  }

  private static BitSet atRandom(BitSet open, int size, long seed) {
    var batch = new RandomBatch(size, new KeyedHash(seed, "first-batch"));
    open.stream().forEach(batch::offer);
    var drawn = new BitSet();
    batch.ids().forEach(id -> drawn.set(Math.toIntExact(id)));
    return drawn;
  }

  private static BitSet inManifestOrder(BitSet open, int size) {
    var first = new BitSet();
    open.stream().limit(size).forEach(first::set);
    return first;
  }
}
