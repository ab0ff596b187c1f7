package io.plumbline.workforce.batch;

import io.plumbline.workforce.refusal.Requirement;
import java.math.BigDecimal;

/**
 * A simulated worker.
 *
 * @param errorRate the share of its answers that are wrong, from 0 to 1
 */
public record SimulatedWorkerSpec(String name, BigDecimal errorRate) {
  private static final int LONGEST_NAME = 256;

  public SimulatedWorkerSpec {
    Requirement.text(name, "team.simulated.workers.name", LONGEST_NAME);
    errorRate = Rates.orZero(errorRate, "team.simulated.workers.errorRate");
  }
}
