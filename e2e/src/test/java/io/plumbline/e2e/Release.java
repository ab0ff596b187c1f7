package io.plumbline.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plumbline as Helm installs it. */
final class Release {
  static final String NAMESPACE = "plumbline-system";
  private static final String NAME = "plumbline";

  private Release() {}

  /**
   * Installs, or upgrades what is there, and waits until it is ready.
   *
   * @param settings that go before those of {@code values.yaml}, as {@code name=value}
   */
  static void install(String... settings) {
    List<String> words =
        new ArrayList<>(List.of(helm(), "upgrade", "--install", NAME, "../charts/plumbline"));
    words.addAll(List.of("--namespace", NAMESPACE, "--create-namespace"));
    words.addAll(List.of("--values", "values.yaml", "--wait", "--timeout", "3m"));
    List.of(settings).forEach(setting -> words.addAll(List.of("--set", setting)));
    Command.run(words.toArray(String[]::new));
    restart();
  }

  /** Images that were built anew have the tag that they had: nothing else would start them. */
  private static void restart() {
    Command.run("kubectl", "-n", NAMESPACE, "rollout", "restart", "deployment");
    for (String deployment : List.of("plumbline-operator", "plumbline-workforce")) {
      Command.run(
          "kubectl",
          "-n",
          NAMESPACE,
          "rollout",
          "status",
          "deployment/" + deployment,
          "--timeout=2m");
    }
  }

  private static String helm() {
    return Optional.ofNullable(System.getenv("HELM")).orElse("helm");
  }
}
