package io.plumbline.quickstart.runner;

/** How a Job ended: the condition that the Job controller sets, with its reason and message. */
record JobVerdict(String condition, String reason, String message) {
  static JobVerdict complete() {
    return new JobVerdict(
        "Complete", "CompletionsReached", "Reached expected number of succeeded pods");
  }

  static JobVerdict backoffLimitExceeded() {
    return new JobVerdict(
        "Failed", "BackoffLimitExceeded", "Job has reached the specified backoff limit");
  }

  static JobVerdict podFailurePolicy(String pod, int exitCode) {
    String message =
        "Container of pod %s failed with exit code %d matching FailJob rule"
            .formatted(pod, exitCode);
    return new JobVerdict("Failed", "PodFailurePolicy", message);
  }
}
