package io.plumbline.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one child process running: when it dies it is started again after a pause, until this is
 * closed.
 */
public final class Supervisor implements AutoCloseable {
  private static final long SECONDS_TO_STOP = 5;

  private final ChildProcess child;
  private final Duration pause;
  private final Thread watch;
  private Process process;
  private int starts;
  private boolean closed;

  private Supervisor(ChildProcess child, Duration pause) {
    this.child = child;
    this.pause = pause;
    this.process = launch();
    this.watch = new Thread(this::keepRunning, "supervisor-" + child.name());
    watch.setDaemon(true);
  }

  /**
   * Starts the child.
   *
   * @param pause how long a dead child stays dead
   */
  public static Supervisor start(ChildProcess child, Duration pause) {
    Supervisor supervisor = new Supervisor(child, pause);
    supervisor.watch.start();
    return supervisor;
  }

  /**
   * Kills the child as {@code kill -9} does and returns when it is dead; it will be started again.
   */
  public void kill() {
    Process victim = current();
    victim.destroyForcibly();
    waitUntilDead(victim);
  }

  /** The child's process number at this moment. */
  public long pid() {
    return current().pid();
  }

  /** How often the child was started. */
  public synchronized int starts() {
    return starts;
  }

  /** Asks the child to stop, kills it after a few seconds, and does not start it again. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    watch.interrupt();
    Process last = current();
    last.destroy();
    waitUntilDead(last);
  }

  private synchronized Process current() {
    return process;
  }

  private synchronized Process launch() {
    try {
      Files.createDirectories(child.log().toAbsolutePath().getParent());
      ProcessBuilder builder = new ProcessBuilder(child.command()).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(child.log().toFile()));
      builder.environment().putAll(child.environment());
      starts++;
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(child.name() + " could not be started: " + e.getMessage(), e);
    }
  }

  private void keepRunning() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        current().waitFor();
        Thread.sleep(pause.toMillis());
        relaunch();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void relaunch() {
    if (!closed) {
      process = launch();
    }
  }

  private static void waitUntilDead(Process victim) {
    try {
      if (!victim.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        victim.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      victim.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
