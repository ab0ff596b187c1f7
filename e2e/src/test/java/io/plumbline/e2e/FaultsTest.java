package io.plumbline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to a job while it runs changes nothing of what it writes, dates aside. */
@Tag("faults")
class FaultsTest {
  private static final int OBJECTS = 1500;
  private static final Duration PATIENCE = Duration.ofMinutes(12);
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");

  private static KubernetesClient client;
  private static Bucket bucket;
  private static ObjectStore store;
  private static String dataset;
  private static Result calm;

  /** A finished job's output manifest, dates replaced, and the names of its Jobs. */
  private record Result(String manifest, List<String> jobs) {}

  @BeforeAll
  static void runUndisturbed() throws IOException {
    client = new KubernetesClientBuilder().build();
    bucket = new Bucket(client);
    store = bucket.store();
    new Tenant(client).create(Release.NAMESPACE, bucket.credentials());
    Release.install();
    dataset = new Upload(store).dataset("digits", OBJECTS);
    calm = result(run("calm", Disturbance.NONE), "calm");
  }

  @AfterAll
  static void close() {
    bucket.close();
    client.close();
  }

  @Test
  void killing_the_operators_pod_at_every_stage_changes_nothing() throws IOException {
    var kills = new OperatorKills(client);

    LabelingRun run = run("operator-killed", kills);

    assertThat(kills.stages()).contains("Preparing", "Labeling", "Training", "Assembling");
    assertThat(result(run, "operator-killed")).isEqualTo(calm);
  }

  @Test
  void killing_a_pod_of_every_step_changes_nothing() throws IOException {
    var kills = new StepKills(client, "steps-killed");

    LabelingRun run = run("steps-killed", kills);

    assertThat(kills.steps()).contains("prepare", "train", "transform");
    assertThat(result(run, "steps-killed")).isEqualTo(calm);
  }

  @Test
  void draining_the_node_while_a_model_is_trained_changes_nothing() throws IOException {
    var drain = new Drain(client, "drained");

    LabelingRun run = run("drained", drain);

    assertThat(drain.evicted()).isTrue();
    assertThat(result(run, "drained")).isEqualTo(calm);
  }

  @Test
  void an_api_server_that_is_away_for_a_minute_changes_nothing() throws IOException {
    var outage = new ApiServerOutage();

    LabelingRun run = run("cut-off", outage);

    assertThat(outage.happened()).isTrue();
    assertThat(result(run, "cut-off")).isEqualTo(calm);
  }

  private static LabelingRun run(String namespace, Disturbance disturbance) throws IOException {
    new Tenant(client).create(namespace, bucket.credentials());
    LabelingRun run = LabelingRun.of(client, namespace, "digits", dataset);
    run.delete();
    run.apply();
    Awaitility.await(namespace)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              String stage = run.job().stage();
              disturbance.at(stage);
              assertThat(stage).isNotEqualTo("Failed");
              return stage.equals("Complete");
            });
    return run;
  }

  private static Result result(LabelingRun run, String namespace) throws IOException {
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
