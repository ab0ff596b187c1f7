package io.plumbline.workforce.task;

import java.time.Instant;
import java.util.Optional;

/**
 * A task that is or was held.
 *
 * @param expires the end of the lease, in the batch's own time
 * @param content what was answered
 */
record LeasedTask(
    long batch,
    long object,
    int slot,
    String lease,
    String worker,
    TaskState state,
    Instant expires,
    Optional<String> content) {
  boolean isHeldAt(Instant batchTime) {
    return state == TaskState.Leased && batchTime.isBefore(expires);
  }
}
