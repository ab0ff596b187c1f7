package io.plumbline.quickstart.runner;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Starts the one container of a pod as a process with a folder, an environment and a memory limit
 * of its own.
 */
final class ContainerLauncher {
  private static final long NO_LIMIT = Long.MAX_VALUE;
  private static final long DEFAULT_MEMORY = 1L << 30;

  private final ContainerImages images;
  private final RunnerSettings settings;
  private final Clock clock;

  ContainerLauncher(ContainerImages images, RunnerSettings settings, Clock clock) {
    this.images = images;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Throws IOException when the program cannot be started, IllegalArgumentException when the image
   * is unknown.
   */
  ContainerProcess launch(Pod pod) throws IOException {
    Container container = pod.getSpec().getContainers().get(0);
    Path folder = folder(pod);
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Path terminationLog = folder.resolve("termination-log");
    Files.deleteIfExists(terminationLog);
    ProcessBuilder builder =
        new ProcessBuilder(words(container, temporary)).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(log(pod));
    environment(builder.environment(), container, temporary, terminationLog);
    return new ContainerProcess(
        builder.start(), memoryLimit(container).orElse(NO_LIMIT), terminationLog, clock);
  }

  Path folder(Pod pod) {
    return settings
        .folder()
        .resolve(pod.getMetadata().getNamespace())
        .resolve(pod.getMetadata().getName());
  }

  private File log(Pod pod) {
    return folder(pod).resolve("container.log").toFile();
  }

  private List<String> words(Container container, Path temporary) {
    List<String> words = new ArrayList<>(program(container));
    if (container.getCommand().isEmpty()) {
      words.add(1, "-Djava.io.tmpdir=" + temporary);
    }
    words.addAll(container.getArgs());
    return words;
  }

  private List<String> program(Container container) {
    return container.getCommand().isEmpty()
        ? images.entrypoint(container.getImage(), memoryLimit(container).orElse(DEFAULT_MEMORY))
        : container.getCommand();
  }

  private void environment(
      Map<String, String> environment, Container container, Path temporary, Path terminationLog) {
    String path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin");
    environment.clear();
    environment.put("PATH", path);
    environment.put("TMPDIR", temporary.toString());
    environment.putAll(settings.environment());
    container.getEnv().stream()
        .filter(variable -> variable.getValue() != null)
        .forEach((EnvVar variable) -> environment.put(variable.getName(), variable.getValue()));
    environment.put("PLUMBLINE_TERMINATION_LOG", terminationLog.toString());
  }

  private static Optional<Long> memoryLimit(Container container) {
    return Optional.ofNullable(container.getResources())
        .map(resources -> resources.getLimits())
        .map(limits -> limits.get("memory"))
        .map(Quantity::getNumericalAmount)
        .map(amount -> amount.longValue());
  }
}
