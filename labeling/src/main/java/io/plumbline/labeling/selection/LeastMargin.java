package io.plumbline.labeling.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the next training batch by margin sampling: nine tenths are drawn at random from the
 * objects with the lowest margins, twice the batch in number, so that the batch is not one cluster
 * of look-alikes; a tenth is drawn at random from all the rest, so that nothing stays unseen. The
 * margin is the difference between the two greatest class probabilities (T. Scheffer et al., IDA
 * 2001).
 *
 * <p>One pass over a stream in any order; memory for three times the batch.
 */
public final class LeastMargin {
  private static final int CANDIDATES_PER_PLACE = 2;

  private final int batch;
  private final int explored;
  private final KeyedHash ties;
  private final KeyedHash draw;
  private final KeyedHash exploration;
  private final Smallest uncertain;
  private final Smallest random;

  /**
   * @param batch how many objects to choose, at least 0
   * @param hash the source of randomness, with a purpose of its own
   */
  public LeastMargin(int batch, KeyedHash hash) {
    this.batch = BatchSize.checked(batch);
    this.explored = (int) Math.round(batch / 10.0);
    this.ties = hash.derive("ties");
    this.draw = hash.derive("draw");
    this.exploration = hash.derive("exploration");
    this.uncertain = new Smallest(Math.multiplyExact(CANDIDATES_PER_PLACE, batch));
    this.random = new Smallest(batch);
  }

  /**
   * Adds an object to the stream; each object once.
   *
   * @throws IllegalArgumentException if the margin is not a number
   */
  public void offer(long id, double margin) {
    if (Double.isNaN(margin)) {
      throw new IllegalArgumentException("The margin of object " + id + " is not a number.");
    }
    uncertain.offer(new Smallest.Candidate(margin, ties.bits(id), id));
    random.offer(new Smallest.Candidate(0, exploration.bits(id), id));
  }

  /** The objects chosen, by ascending id: all that were offered when they are fewer than wanted. */
  public List<Long> ids() {
    Set<Long> chosen = new HashSet<>(leastMargins().ids());
    // The random heap holds a whole batch, so enough of it is left whatever was chosen already.
    List<Long> rest =
        random.ascending().stream()
            .map(Smallest.Candidate::id)
            .filter(id -> !chosen.contains(id))
            .limit(batch - chosen.size())
            .toList();
    return Stream.concat(chosen.stream(), rest.stream()).sorted().toList();
  }

  private RandomBatch leastMargins() {
    RandomBatch drawn = new RandomBatch(batch - explored, draw);
    uncertain.ascending().forEach(candidate -> drawn.offer(candidate.id()));
    return drawn;
  }
}
