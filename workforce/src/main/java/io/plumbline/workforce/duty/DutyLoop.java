package io.plumbline.workforce.duty;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that performs one duty at intervals, and at once when its pulse beats. */
public final class DutyLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DutyLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Thread thread;
  private final Duty duty;
  private final Pulse pulse;
  private final Duration interval;
  private volatile boolean stopping;

  public DutyLoop(String name, Duty duty, Pulse pulse, Duration interval) {
    this.thread = new Thread(this::loop, name);
    this.duty = duty;
    this.pulse = pulse;
    this.interval = interval;
  }

  @Override
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Lets the round under way end. Only a round that takes too long is interrupted, because an
   * interrupt in the middle of a write makes H2 close its file under everybody else.
   */
  @Override
  public void stop() {
    stopping = true;
    pulse.beat();
    try {
      thread.join(PATIENCE.toMillis());
      thread.interrupt();
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }

  private void loop() {
    try {
      while (!stopping) {
        performOnce();
        pulse.await(interval);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void performOnce() throws InterruptedException {
    try {
      duty.perform();
    } catch (RuntimeException e) {
      log.warn("{}: {}; it is tried again", thread.getName(), e.toString(), e);
    }
  }
}
