package io.plumbline.workforce.duty;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that performs one duty at intervals, and at once when its pulse beats. */
public final class DutyLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DutyLoop.class);

  private final Thread thread;
  private final Duty duty;
  private final Pulse pulse;
  private final Duration interval;

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

  @Override
  public void stop() {
    thread.interrupt();
    try {
      thread.join();
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
      while (!Thread.currentThread().isInterrupted()) {
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
