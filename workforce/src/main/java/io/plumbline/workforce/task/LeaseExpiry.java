package io.plumbline.workforce.task;

import io.plumbline.workforce.batch.BatchRows;
import io.plumbline.workforce.batch.BatchState;
import io.plumbline.workforce.duty.Duty;

/** Offers tasks again that a worker held for longer than the time limit. */
public final class LeaseExpiry implements Duty {
  private final BatchRows batches;
  private final Tasks tasks;

  public LeaseExpiry(BatchRows batches, Tasks tasks) {
    this.batches = batches;
    this.tasks = tasks;
  }

  @Override
  public void perform() {
    batches.inState(BatchState.Open).forEach(tasks::offerTimedOutAgain);
  }
}
