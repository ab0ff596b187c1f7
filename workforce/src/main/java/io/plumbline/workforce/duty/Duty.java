package io.plumbline.workforce.duty;

/** Work that the service does on its own account, again and again; it must bear being cut off. */
@FunctionalInterface
public interface Duty {
  /**
   * One round. What it throws is logged; the next round tries again.
   *
   * @throws InterruptedException when the service stops
   */
  void perform() throws InterruptedException;
}
