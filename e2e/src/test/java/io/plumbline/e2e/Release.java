package io.plumbline.e2e;

import java.util.List;
import java.util.Optional;

/** Plumbline as Helm installs it. */
final class Release {
  static final String NAMESPACE = "plumbline-system";
  private static final String NAME = "plumbline";

  private Release() {}

  /** Installs, or upgrades what is there, and waits until it is ready. */
  static void install() {
    Command.run(
        helm(),
        "upgrade",
        "--install",
        NAME,
        "../charts/plumbline",
        "--namespace",
        NAMESPACE,
        "--create-namespace",
        "--values",
        "values.yaml",
        "--wait",
        "--timeout",
        "3m");
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
