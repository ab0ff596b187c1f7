package io.plumbline.workforce.batch;

import io.plumbline.workforce.refusal.Requirement;
import java.math.BigDecimal;

/**
 * A simulated worker. All rates are from 0 to 1; one whose rates are all 0 answers the truth.
 *
 * @param errorRate the share of its answers that name a wrong class; of boxes and masks, the share
 *     of the things in the image to which it gives a wrong class
 * @param missRate the share of the things that it leaves out
 * @param inventRate the share of the images in which it marks a thing that is not there
 * @param jitter how far off it draws the edges of a thing: the standard deviation, as a share of
 *     the side of the box, or of that of a square as large as the mask's thing
 */
public record SimulatedWorkerSpec(
    String name,
    BigDecimal errorRate,
    BigDecimal missRate,
    BigDecimal inventRate,
    BigDecimal jitter) {
  private static final int LONGEST_NAME = 256;
  private static final String WORKERS = "team.simulated.workers.";

  public SimulatedWorkerSpec {
    Requirement.text(name, WORKERS + "name", LONGEST_NAME);
    errorRate = Rates.orZero(errorRate, WORKERS + "errorRate");
    missRate = Rates.orZero(missRate, WORKERS + "missRate");
    inventRate = Rates.orZero(inventRate, WORKERS + "inventRate");
    jitter = Rates.orZero(jitter, WORKERS + "jitter");
  }
}
