package io.plumbline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.store.ObjectStore;
import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunReader;
import io.plumbline.quickstart.results.RunResults;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real pods on a real cluster label real images and texts of each task type from a real S3 server.
 */
class LabelingLoopTest {
  private static final String TENANT = "team-a";

  private static KubernetesClient client;
  private static Bucket bucket;
  private static ObjectStore store;

  @BeforeAll
  static void install() throws IOException {
    client = new KubernetesClientBuilder().build();
    bucket = new Bucket(client);
    store = bucket.store();
    Tenant tenant = new Tenant(client);
    tenant.create(TENANT, bucket.credentials());
    tenant.create(Release.NAMESPACE, bucket.credentials());
    Release.install();
  }

  @AfterAll
  static void close() {
    bucket.close();
    client.close();
  }

  @Tag("loop")
  @ParameterizedTest
  @CsvSource({"digits, 1500, 0.05", "news, 1500, 0.05"})
  void a_labeling_job_is_applied_and_ends_with_a_label_for_every_object(
      String example, int objects, double loss) throws IOException {
    LabelingRun run = run(example, objects);

    run.delete();
    run.apply();
    Command.run(
        "kubectl",
        "-n",
        TENANT,
        "wait",
        "lj/" + run.name(),
        "--for=condition=Complete",
        "--timeout=9m");

    JobView job = run.job();
    assertThat(job.status().at("/labelingJobStatus").asText()).isEqualTo("Completed");
    assertThat(objects(job.output().orElseThrow())).isEqualTo(objects(run.manifest()));
    RunResults results = results(run, job.iteration());
    assertThat(results.count(Outcome.NONE)).isZero();
    assertThat(results.lossOfAll()).isLessThan(loss);
  }

  /** Beyond CI, for their time: {@code make e2e TESTS=drawn}. */
  @Tag("drawn")
  @ParameterizedTest
  @CsvSource({"boxes, 600, 0.4", "masks, 600, 0.3"})
  void a_job_of_boxes_or_masks_ends_with_a_label_for_every_image(
      String example, int objects, double loss) throws IOException {
    a_labeling_job_is_applied_and_ends_with_a_label_for_every_object(example, objects, loss);
  }

  @Tag("loop")
  @Test
  void the_operator_holds_no_credential_for_the_data() {
    List<Pod> operators =
        client
            .pods()
            .inNamespace(Release.NAMESPACE)
            .withLabel("app.kubernetes.io/component", "operator")
            .list()
            .getItems();

    assertThat(operators).hasSize(2);
    for (Pod pod : operators) {
      Container container = pod.getSpec().getContainers().get(0);
      assertThat(container.getEnvFrom()).isEmpty();
      assertThat(container.getEnv())
          .allSatisfy(variable -> assertThat(secretOf(variable)).isFalse())
          .noneMatch(variable -> variable.getName().startsWith("AWS_"));
      assertThat(pod.getSpec().getVolumes()).noneMatch(volume -> volume.getSecret() != null);
    }
    var account = new ServiceAccount(Release.NAMESPACE, "plumbline-operator");
    assertThat(account.may("get", "secrets", TENANT)).isFalse();
    assertThat(account.may("create", "pods/exec", TENANT)).isFalse();
    assertThat(account.may("create", "jobs.batch", TENANT)).isTrue();
  }

  @Tag("loop")
  @ParameterizedTest
  @ValueSource(strings = {"labelingjobs", "workteams"})
  void kubectl_explains_each_field_as_its_definition_describes_it(String plural) {
    ExplainedFields.assertAsDefined(client, plural);
  }

  private static boolean secretOf(io.fabric8.kubernetes.api.model.EnvVar variable) {
    return variable.getValueFrom() != null && variable.getValueFrom().getSecretKeyRef() != null;
  }

  private static LabelingRun run(String example, int objects) throws IOException {
    String dataset = new Upload(store).dataset(example, objects);
    return LabelingRun.of(client, TENANT, example, dataset)
        .with(
            "inferencePool",
            JsonNodeFactory.instance.objectNode().set("shards", IntNode.valueOf(2)));
  }

  private static RunResults results(LabelingRun run, int iterations) throws IOException {
    return new RunReader(store, new JobFolder(run.outputFolder()), run.task()).read(iterations);
  }

  /** The texts, or the URIs of the images, that a manifest's lines name. */
  private static List<String> objects(String manifest) throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(store.read(URI.create(manifest)), StandardCharsets.UTF_8))) {
      List<String> objects = new ArrayList<>();
      for (String line : (Iterable<String>) reader.lines()::iterator) {
        JsonNode object = Json.mapper().readTree(line);
        objects.add(object.path("source").asText() + object.path("source-ref").asText());
      }
      return objects;
    }
  }
}
