package io.plumbline.workforce.duty;

/**
 * The pulses that drive the service.
 *
 * @param created a batch waits to be loaded
 * @param offered there may be tasks for simulated workers
 * @param settled a batch may be over
 */
public record Pulses(Pulse created, Pulse offered, Pulse settled) {
  public static Pulses make() {
    return new Pulses(new Pulse(), new Pulse(), new Pulse());
  }

  /** Something changed for which any duty may have waited. */
  public void beatAll() {
    created.beat();
    offered.beat();
    settled.beat();
  }
}
