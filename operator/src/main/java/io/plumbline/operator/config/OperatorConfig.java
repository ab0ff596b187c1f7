package io.plumbline.operator.config;

import com.fasterxml.jackson.core.type.TypeReference;
import io.plumbline.operator.placement.NodePool;
import io.plumbline.operator.placement.PlacementConfig;
import io.plumbline.operator.storage.ClassTemplate;
import io.plumbline.operator.storage.EncryptedClass;
import io.plumbline.operator.storage.EncryptionConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator process is told by its environment.
 *
 * @param steps what all steps get
 * @param encryption how volumes are encrypted
 * @param workforce base URL of the workforce service
 * @param namespaces the namespaces to watch; empty for all
 * @param poll how often an open batch is asked about
 * @param cleanup how long a deleted job waits for the workforce service to forget it
 * @param port port of health and metrics
 * @param leadership how one of several replicas is chosen to work; nothing where there is one
 */
public record OperatorConfig(
    StepSettings steps,
    EncryptionConfig encryption,
    URI workforce,
    Set<String> namespaces,
    Duration poll,
    Duration cleanup,
    int port,
    Optional<Leadership> leadership) {

  /**
   * Where replicas agree on a leader.
   *
   * @param namespace the Lease's namespace
   * @param identity this replica's name, its pod's
   */
  public record Leadership(String namespace, String identity) {}

  public OperatorConfig {
    namespaces = Set.copyOf(namespaces);
  }

  /**
   * Reads the variables named PLUMBLINE_….
   *
   * @throws IllegalArgumentException one sentence naming the variable at fault
   */
  public static OperatorConfig fromEnvironment(Map<String, String> variables) {
    Environment env = new Environment(variables);
    return new OperatorConfig(
        steps(env),
        encryption(env),
        env.url("PLUMBLINE_WORKFORCE_URL", "http://plumbline-workforce:8080"),
        Set.copyOf(env.names("PLUMBLINE_WATCH_NAMESPACES")),
        env.seconds("PLUMBLINE_POLL_SECONDS", "5"),
        env.seconds("PLUMBLINE_CLEANUP_SECONDS", "60"),
        env.port("PLUMBLINE_HEALTH_PORT", "8081"),
        leadership(env));
  }

  private static StepSettings steps(Environment env) {
    return new StepSettings(
        new StepSettings.Images(
            env.text("PLUMBLINE_IMAGE_LABELING", "plumbline/labeling:latest"),
            env.text("PLUMBLINE_IMAGE_TRAINER", "plumbline/trainer:latest"),
            env.text("PLUMBLINE_IMAGE_INFERENCE", "plumbline/inference:latest"),
            env.text("PLUMBLINE_IMAGE_PULL_POLICY"),
            env.names("PLUMBLINE_IMAGE_PULL_SECRETS")),
        env.json(
                "PLUMBLINE_STEP_ENV",
                "a JSON object of strings",
                new TypeReference<Map<String, String>>() {})
            .orElse(Map.of()),
        env.text("PLUMBLINE_STEP_ENV_SECRET"),
        placement(env));
  }

  private static PlacementConfig placement(Environment env) {
    return new PlacementConfig(
        defaults(env),
        env.text("PLUMBLINE_REGION"),
        env.json(
                "PLUMBLINE_PLACEMENT",
                "a JSON object of node pools by instance type",
                new TypeReference<Map<String, NodePool>>() {})
            .orElse(Map.of()));
  }

  private static EncryptionConfig encryption(Environment env) {
    return new EncryptionConfig(
        env.json(
                "PLUMBLINE_ENCRYPTED_CLASSES",
                "a JSON list of objects with kmsKeyID and storageClassName",
                new TypeReference<List<EncryptedClass>>() {})
            .orElse(List.of()),
        env.json(
            "PLUMBLINE_CREATE_ENCRYPTED_CLASSES",
            "a JSON object with provisioner, keyParameter and parameters",
            new TypeReference<ClassTemplate>() {}));
  }

  private static PlacementConfig.Defaults defaults(Environment env) {
    String value = env.text("PLUMBLINE_PLACEMENT_DEFAULTS", "Anywhere");
    return switch (value) {
      case "Anywhere" -> PlacementConfig.Defaults.ANYWHERE;
      case "GroundTruth" -> PlacementConfig.Defaults.GROUND_TRUTH;
      default ->
          throw Environment.wrong("PLUMBLINE_PLACEMENT_DEFAULTS", "Anywhere or GroundTruth", value);
    };
  }

  private static Optional<Leadership> leadership(Environment env) {
    return env.isTrue("PLUMBLINE_LEADER_ELECTION")
        ? Optional.of(
            new Leadership(
                required(env, "PLUMBLINE_NAMESPACE"), required(env, "PLUMBLINE_POD_NAME")))
        : Optional.empty();
  }

  private static String required(Environment env, String name) {
    return env.text(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " must be set where PLUMBLINE_LEADER_ELECTION is true."));
  }
}
