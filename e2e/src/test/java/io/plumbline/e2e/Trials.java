package io.plumbline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Runs the same job again and again, each time in a namespace of its own. */
final class Trials {
  private static final int OBJECTS = 1500;
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");

  private final KubernetesClient client;
  private final ObjectStore store;
  private final Map<String, String> credentials;
  private final String dataset;

  Trials(KubernetesClient client, ObjectStore store, Map<String, String> credentials)
      throws IOException {
    this.client = client;
    this.store = store;
    this.credentials = Map.copyOf(credentials);
    this.dataset = new Upload(store).dataset("digits", OBJECTS);
  }

  /** A finished job's output manifest, dates replaced, and the names of its Jobs. */
  record Result(String manifest, List<String> jobs) {}

  Result run(String namespace, Disturbance disturbance) throws IOException {
    return run(namespace, disturbance, UnaryOperator.identity());
  }

  /**
   * Runs the job to its end.
   *
   * @param change made to the job's resource first
   * @throws AssertionError when the job fails
   */
  Result run(String namespace, Disturbance disturbance, UnaryOperator<LabelingRun> change)
      throws IOException {
    LabelingRun run = start(namespace, change);
    Awaitility.await(namespace)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              String stage = run.job().stage();
              disturbance.at(stage);
              assertThat(stage).as(run.job()::failureReason).isNotEqualTo("Failed");
              return stage.equals("Complete");
            });
    return result(run, namespace);
  }

  LabelingRun start(String namespace, UnaryOperator<LabelingRun> change) throws IOException {
    new Tenant(client).create(namespace, credentials);
    LabelingRun run = change.apply(LabelingRun.of(client, namespace, "digits", dataset));
    run.delete();
    run.apply();
    return run;
  }

  private Result result(LabelingRun run, String namespace) throws IOException {
    URI manifest = run.outputFolder().resolve("manifests/output/output.manifest");
    String text = new String(store.read(manifest).readAllBytes(), StandardCharsets.UTF_8);
    List<String> jobs =
        client.batch().v1().jobs().inNamespace(namespace).list().getItems().stream()
            .map(job -> job.getMetadata().getName())
            .sorted()
            .toList();
    return new Result(DATE.matcher(text).replaceAll("<date>"), jobs);
  }
}
