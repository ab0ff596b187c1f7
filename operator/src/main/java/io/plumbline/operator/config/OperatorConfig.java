package io.plumbline.operator.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an operator process is told by its environment.
 *
 * @param images the images of the steps
 * @param workforce base URL of the workforce service
 * @param stepEnvironment extra environment variables of every step
 * @param stepSecret a Secret in the job's namespace whose keys become environment variables of
 *     every step
 * @param namespaces the namespaces to watch; empty for all
 * @param poll how often an open batch is asked about
 * @param cleanup how long a deleted job waits for the workforce service to forget it
 * @param port port of health and metrics
 */
public record OperatorConfig(
    Images images,
    URI workforce,
    Map<String, String> stepEnvironment,
    Optional<String> stepSecret,
    Set<String> namespaces,
    Duration poll,
    Duration cleanup,
    int port) {

  /** The images of the CPU steps, of training and of inference. */
  public record Images(String labeling, String trainer, String inference) {}

  public OperatorConfig {
    stepEnvironment = Map.copyOf(stepEnvironment);
    namespaces = Set.copyOf(namespaces);
  }

  /**
   * Reads the variables named PLUMBLINE_….
   *
   * @throws IllegalArgumentException one sentence naming the variable at fault
   */
  public static OperatorConfig fromEnvironment(Map<String, String> env) {
    return new OperatorConfig(
        new Images(
            env.getOrDefault("PLUMBLINE_IMAGE_LABELING", "plumbline/labeling:latest"),
            env.getOrDefault("PLUMBLINE_IMAGE_TRAINER", "plumbline/trainer:latest"),
            env.getOrDefault("PLUMBLINE_IMAGE_INFERENCE", "plumbline/inference:latest")),
        workforceUrl(
            env.getOrDefault("PLUMBLINE_WORKFORCE_URL", "http://plumbline-workforce:8080")),
        extraEnvironment(env.getOrDefault("PLUMBLINE_STEP_ENV", "{}")),
        nonBlank(env, "PLUMBLINE_STEP_ENV_SECRET"),
        names(env.getOrDefault("PLUMBLINE_WATCH_NAMESPACES", "")),
        seconds(env, "PLUMBLINE_POLL_SECONDS", "5"),
        seconds(env, "PLUMBLINE_CLEANUP_SECONDS", "60"),
        port(env.getOrDefault("PLUMBLINE_HEALTH_PORT", "8081")));
  }

  private static Optional<String> nonBlank(Map<String, String> env, String name) {
    return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
  }

  private static Set<String> names(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static URI workforceUrl(String value) {
    URI url = URI.create(value.endsWith("/") ? value : value + "/");
    if (url.getHost() == null) {
      throw new IllegalArgumentException(
          "PLUMBLINE_WORKFORCE_URL must be a URL such as http://host:8080, but is " + value + ".");
    }
    return url;
  }

  private static Duration seconds(Map<String, String> env, String name, String otherwise) {
    String value = env.getOrDefault(name, otherwise);
    try {
      double seconds = Double.parseDouble(value);
      if (seconds > 0 && seconds <= 86_400) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
      }
    } catch (NumberFormatException notANumber) {
      // Answered by the sentence below.
    }
    throw new IllegalArgumentException(
        name + " must be a number of seconds above 0, but is " + value + ".");
  }

  private static int port(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "PLUMBLINE_HEALTH_PORT must be a port number, but is " + value + ".", e);
    }
  }

  private static Map<String, String> extraEnvironment(String json) {
    try {
      return new TreeMap<>(
          new ObjectMapper().readValue(json, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "PLUMBLINE_STEP_ENV must be a JSON object of strings, but is " + json + ".", e);
    }
  }
}
