package io.plumbline.workforce.task;

import io.plumbline.workforce.batch.Batch;
import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.refusal.Refusal;
import io.plumbline.workforce.task.Settlement.Held;
import java.time.Instant;
import java.util.Optional;

/** Takes hold of a task by its lease, and of its object until the transaction ends. */
final class Holding {
  private final BatchRows batches;
  private final ObjectRows objects;
  private final LeaseRows leases;

  Holding(BatchRows batches, ObjectRows objects, LeaseRows leases) {
    this.batches = batches;
    this.objects = objects;
    this.leases = leases;
  }

  /**
   * The task, if its lease goes on.
   *
   * @throws Refusal when it is over
   */
  Held of(String lease, Instant now) {
    LeasedTask before = existing(lease);
    Optional<Wanted> wanted = objects.lockUnsettled(before.batch(), before.object());
    return held(batches.byId(before.batch()), existing(lease), wanted, now);
  }

  /** To be asked again once the object is locked: it may have changed until then. */
  LeasedTask existing(String lease) {
    return leases.byLease(lease).orElseThrow(() -> over(lease));
  }

  static Held held(Batch batch, LeasedTask task, Optional<Wanted> wanted, Instant now) {
    return wanted
        .filter(any -> task.isHeldAt(batch.clock().at(now)))
        .map(answers -> new Held(batch, task, answers))
        .orElseThrow(() -> over(task.lease()));
  }

  static Refusal over(String lease) {
    return Refusal.conflict("lease " + lease + " is over");
  }
}
