package io.plumbline.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The kubelet of the cluster that {@code e2e/cluster/up} starts on this machine. */
final class Kubelet {
  private static final Path SCRIPTS = Path.of("../e2e/cluster").toAbsolutePath().normalize();

  private final Path configuration;

  Kubelet() {
    Path state =
        Path.of(Optional.ofNullable(System.getenv("PLUMBLINE_STATE")).orElse("/tmp/plumbline-e2e"));
    configuration = state.resolve("kubelet.yaml");
    if (!Files.exists(configuration)) {
      throw new AssertionError("The kubelet is no process of this machine: run make e2e.");
    }
  }

  /** What the kubelet is configured with, as YAML. */
  String configuration() {
    try {
      return Files.readString(configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the kubelet anew with another configuration. Pods go on meanwhile. */
  void restart(String yaml) {
    try {
      Files.writeString(configuration, yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    part("stop");
    part("start");
  }

  private static void part(String verb) {
    Command.run(
        SCRIPTS.resolve("enter").toString(),
        SCRIPTS.resolve("lib/part").toString(),
        verb,
        "kubelet");
  }
}
