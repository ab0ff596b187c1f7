package io.plumbline.models.engine;

import java.nio.file.Path;
import java.util.Map;

/**
 * Prepares DJL before its engine starts: no network, no telemetry, a fixed number of threads (the
 * order of floating-point sums depends on it), and no profiling just-in-time optimiser, which keeps
 * a compiled graph for each shape it meets.
 */
public final class EngineSettings {
  /** The environment variable for the number of computing threads. */
  public static final String THREADS = "PLUMBLINE_THREADS";

  private EngineSettings() {}

  /**
   * Sets the system properties, unless they are set already.
   *
   * @throws IllegalArgumentException when {@value #THREADS} is not a positive whole number
   */
  public static void apply(Map<String, String> environment) {
    String threads = Integer.toString(threads(environment));
    setDefault("ai.djl.offline", "true");
    setDefault("OPT_OUT_TRACKING", "true");
    setDefault("java.awt.headless", "true");
    setDefault("ai.djl.pytorch.graph_optimizer", "false");
    setDefault("ai.djl.pytorch.num_threads", threads);
    setDefault("ai.djl.pytorch.num_interop_threads", "1");
    cacheFolder(environment, "DJL_CACHE_DIR");
    cacheFolder(environment, "ENGINE_CACHE_DIR");
  }

  private static int threads(Map<String, String> environment) {
    String text = environment.getOrDefault(THREADS, "");
    if (text.isBlank()) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!text.strip().matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "%s must be a whole number from 1 to 9999, not \"%s\"".formatted(THREADS, text));
    }
    return Integer.parseInt(text.strip());
  }

  private static void cacheFolder(Map<String, String> environment, String name) {
    String home = System.getProperty("user.home", "");
    if (!environment.containsKey(name) && home.equals("/")) {
      setDefault(name, Path.of(System.getProperty("java.io.tmpdir"), "djl").toString());
    }
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
