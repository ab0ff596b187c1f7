package io.plumbline.quickstart.runner;

import java.time.Instant;

/**
 * How a container ended: Kubernetes' {@code ContainerStateTerminated}.
 *
 * @param exitCode 0 for success; 128 + n when signal n killed it
 * @param reason {@code Completed}, {@code Error}, {@code OOMKilled}, or {@code ContainerCannotRun}
 * @param message what the container wrote to its termination log, at most 4,096 bytes
 */
public record Termination(
    int exitCode, String reason, String message, Instant started, Instant finished) {
  /** Whether the container did its work. */
  public boolean succeeded() {
    return exitCode == 0;
  }
}
