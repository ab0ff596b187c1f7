package io.plumbline.quickstart.runner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the runner runs.
 *
 * @param slots the most containers that run at a time, over all Jobs
 * @param folder where each container gets a folder of its own for its log, termination message and
 *     temporary files
 * @param environment what every container finds in its environment (a container inherits nothing
 *     else)
 * @param backoff the pause before a failed pod's replacement
 * @param tick how often the runner looks at its Jobs and processes
 */
public record RunnerSettings(
    int slots, Path folder, Map<String, String> environment, Backoff backoff, Duration tick) {
  public RunnerSettings {
    environment = Map.copyOf(environment);
  }
}
