package io.plumbline.workforce.task;

import io.plumbline.workforce.batch.Batch;
import java.util.function.Predicate;

/**
 * Somebody who asks for work.
 *
 * @param worker the worker's id
 * @param admitted on which batches of the team it may work
 */
public record Asker(String worker, Predicate<Batch> admitted) {
  /** A worker that the caller vouches for. */
  public static Asker vouchedFor(String worker) {
    return new Asker(worker, batch -> true);
  }
}
