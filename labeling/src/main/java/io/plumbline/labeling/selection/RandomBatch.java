package io.plumbline.labeling.selection;

import java.util.List;

/**
 * Draws a fixed number of objects at random, each set of that size with the same chance, out of a
 * stream of unknown length: those with the smallest keyed hashes. Neither the order of the stream
 * nor a restart changes the draw.
 */
public final class RandomBatch {
  private final KeyedHash hash;
  private final Smallest smallest;

  /**
   * @param size how many objects to draw, at least 0
   * @param hash the source of randomness, with a purpose of its own
   */
  public RandomBatch(int size, KeyedHash hash) {
    this.hash = hash;
    this.smallest = new Smallest(BatchSize.checked(size));
  }

  /** Adds an object to the stream; each object once. */
  public void offer(long id) {
    smallest.offer(new Smallest.Candidate(0, hash.bits(id), id));
  }

  /** The objects drawn, by ascending id: all that were offered when they are fewer than wanted. */
  public List<Long> ids() {
    return smallest.ascending().stream().map(Smallest.Candidate::id).sorted().toList();
  }
}
