package io.plumbline.workforce.gold;

import io.plumbline.labeling.selection.KeyedHash;
import io.plumbline.workforce.batch.BatchSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of one worker's tasks in one batch are gold, and about which objects: drawn by keyed hash
 * of seed, iteration, worker and the number of tasks that the worker has had, so that it does not
 * depend on timing, and a worker that gives a task back learns nothing by it.
 */
public final class GoldDraw {
  private final double share;
  private final KeyedHash turns;
  private final KeyedHash order;

  private GoldDraw(double share, KeyedHash turns, KeyedHash order) {
    this.share = share;
    this.turns = turns;
    this.order = order;
  }

  /** Empty when the batch has no gold objects. */
  public static Optional<GoldDraw> of(BatchSpec batch, String worker) {
    String part = "/" + batch.iteration() + "/" + worker;
    return batch
        .gold()
        .map(
            gold ->
                new GoldDraw(
                    gold.share().doubleValue(),
                    new KeyedHash(batch.seed(), "gold-turn" + part),
                    new KeyedHash(batch.seed(), "gold-order" + part)));
  }

  /** Whether the worker's next task is gold, after that many that are through. */
  public boolean isGold(long had) {
    return turns.uniform(had) < share;
  }

  /** The first of these objects in the worker's own permutation of them. */
  public Optional<Long> first(List<Long> objects) {
    return objects.stream()
        .min(
            Comparator.comparing(order::bits, Long::compareUnsigned)
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * How many tasks the worker has before it, the gold ones among them: the number falls by one with
   * each task, whichever it is.
   *
   * @param objects how many of the batch's own objects the worker may be asked about
   * @param had how many of its tasks are through
   * @param fresh how many gold objects there are still for it
   */
  public long tasks(long objects, long had, long fresh) {
    long gold = 0;
    for (long own = 0; own < objects; ) {
      if (gold < fresh && isGold(had + own + gold)) {
        gold++;
      } else {
        own++;
      }
    }
    return objects + gold;
  }
}
