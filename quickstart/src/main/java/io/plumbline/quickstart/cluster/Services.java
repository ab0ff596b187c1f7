package io.plumbline.quickstart.cluster;

import io.plumbline.quickstart.process.ChildProcess;
import io.plumbline.quickstart.process.JavaCommand;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The two services of an installation, configured for this machine. */
final class Services {
  static final String LABELING_IMAGE = "plumbline/labeling:local";
  static final String TRAINER_IMAGE = "plumbline/trainer:local";
  static final String INFERENCE_IMAGE = "plumbline/inference:local";

  private static final int OPERATOR_HEAP = 256;
  private static final int WORKFORCE_HEAP = 384;

  private final ClusterSettings settings;
  private final String apiServer;
  private final int workforcePort = FreePort.any();
  private final int healthPort = FreePort.any();

  Services(ClusterSettings settings, String apiServer) {
    this.settings = settings;
    this.apiServer = apiServer;
  }

  ChildProcess operator() {
    Map<String, String> environment = new HashMap<>(cluster());
    environment.put("PLUMBLINE_WORKFORCE_URL", "http://127.0.0.1:" + workforcePort);
    environment.put("PLUMBLINE_IMAGE_LABELING", LABELING_IMAGE);
    environment.put("PLUMBLINE_IMAGE_TRAINER", TRAINER_IMAGE);
    environment.put("PLUMBLINE_IMAGE_INFERENCE", INFERENCE_IMAGE);
    environment.put(
        "PLUMBLINE_STEP_ENV",
        "{\"PLUMBLINE_THREADS\": \"%1$d\", \"OMP_NUM_THREADS\": \"%1$d\"}"
            .formatted(settings.threadsPerStep()));
    environment.put("PLUMBLINE_POLL_SECONDS", "1");
    environment.put("PLUMBLINE_HEALTH_PORT", Integer.toString(healthPort));
    return service("operator", OPERATOR_HEAP, environment);
  }

  ChildProcess workforce() {
    Path database = settings.work().resolve("workforce").resolve("tasks").toAbsolutePath();
    Map<String, String> environment = new HashMap<>();
    environment.put("PLUMBLINE_PORT", Integer.toString(workforcePort));
    environment.put("PLUMBLINE_DATABASE_URL", "jdbc:h2:file:" + database);
    settings
        .page()
        .ifPresent(
            page -> {
              environment.put("PLUMBLINE_PAGE_PORT", Integer.toString(page.port()));
              environment.put("PLUMBLINE_ACCOUNTS", page.accounts().toString());
              environment.putAll(cluster());
            });
    return service("workforce", WORKFORCE_HEAP, environment);
  }

  /** How both find the API server; the workforce service shows its jobs to whoever owns them. */
  private Map<String, String> cluster() {
    return Map.of(
        "KUBERNETES_MASTER", apiServer,
        "KUBERNETES_AUTH_TRYKUBECONFIG", "false",
        "KUBERNETES_AUTH_TRYSERVICEACCOUNT", "false");
  }

  private ChildProcess service(String module, int heapMebibytes, Map<String, String> environment) {
    JavaCommand command = JavaCommand.of(settings.installation().jar(module), heapMebibytes);
    return new ChildProcess(
        module,
        command.words(),
        environment,
        settings.work().resolve("logs").resolve(module + ".log"));
  }
}
