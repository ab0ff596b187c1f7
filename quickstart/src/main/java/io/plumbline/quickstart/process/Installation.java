package io.plumbline.quickstart.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** A built working copy of this repository: where the runnable jars of its modules are. */
public record Installation(Path root) {
  /**
   * The runnable jar of a module, beside which its class path stands in {@code lib/}.
   *
   * @throws IllegalStateException when the module was not built
   */
  public Path jar(String module) {
    Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing: run `make build` first.");
    }
    return jar;
  }

  /** The folder of the generated custom resource definitions. */
  public Path definitions() {
    return root.resolve("crds");
  }

  /** The manifest of an example. */
  public Path example(String name) {
    return root.resolve("examples").resolve(name + ".yaml");
  }
}
