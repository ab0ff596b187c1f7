package io.plumbline.quickstart.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A container that runs as a local process, watched against its memory limit. */
final class ContainerProcess {
  private static final int LONGEST_MESSAGE = 4096;
  private static final int SIGKILL_EXIT = 137;

  private final Process process;
  private final long memoryLimit;
  private final Path terminationLog;
  private final Clock clock;
  private final Instant started;
  private boolean outOfMemory;

  ContainerProcess(Process process, long memoryLimit, Path terminationLog, Clock clock) {
    this.process = process;
    this.memoryLimit = memoryLimit;
    this.terminationLog = terminationLog;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** Kills the process when it holds more than its limit; says how it ended once it has. */
  Optional<Termination> check() {
    if (process.isAlive()) {
      enforceLimit();
      return Optional.empty();
    }
    return Optional.of(
        outOfMemory
            ? ended(SIGKILL_EXIT, "OOMKilled")
            : ended(process.exitValue(), process.exitValue() == 0 ? "Completed" : "Error"));
  }

  Instant started() {
    return started;
  }

  long pid() {
    return process.pid();
  }

  /** Kills the process and its children at once and waits until they are gone. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  private void enforceLimit() {
    if (ResidentMemory.ofProcess(process.pid()).orElse(0) > memoryLimit) {
      outOfMemory = true;
      kill();
    }
  }

  private Termination ended(int exitCode, String reason) {
    return new Termination(exitCode, reason, message(), started, clock.instant());
  }

  private String message() {
    try {
      byte[] bytes = Files.readAllBytes(terminationLog);
      return new String(bytes, 0, Math.min(bytes.length, LONGEST_MESSAGE), StandardCharsets.UTF_8);
    } catch (IOException notWritten) {
      return "";
    }
  }
}
