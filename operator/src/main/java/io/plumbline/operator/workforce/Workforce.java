package io.plumbline.operator.workforce;

import io.plumbline.operator.plan.JobPlan.Identity;
import java.time.Duration;
import java.util.Optional;

/** The service that people answer through: docs/reference/steps.md, section 5. */
public interface Workforce {
  /** The batch's state, or nothing where the service does not know it. */
  Optional<BatchState> find(Identity job, int iteration) throws WorkforceUnreachable;

  /** Creates the batch; does nothing where it is there. */
  void create(BatchRequest batch) throws WorkforceUnreachable;

  /** Ends the batch with the answers there are. */
  void close(Identity job, int iteration) throws WorkforceUnreachable;

  /** Hands out no task until resumed. */
  void pause(Identity job, int iteration) throws WorkforceUnreachable;

  void resume(Identity job, int iteration) throws WorkforceUnreachable;

  /** Forgets all of the job's batches, within the given time. */
  void forget(Identity job, Duration within) throws WorkforceUnreachable;
}
