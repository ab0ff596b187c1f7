package io.plumbline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.example.ExampleManifest;
import io.plumbline.quickstart.results.LabelingTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A LabelingJob made of an example, applied as kubectl applies it. */
final class LabelingRun {
  private static final String API = "labeling.plumbline.io/v1alpha1";

  private final KubernetesClient client;
  private final String namespace;
  private final ExampleManifest example;

  private LabelingRun(KubernetesClient client, String namespace, ExampleManifest example) {
    this.client = client;
    this.namespace = namespace;
    this.example = example;
  }

  /**
   * Reads the example's file.
   *
   * @param dataset the folder that holds {@code manifest.jsonl}
   */
  static LabelingRun of(KubernetesClient client, String namespace, String example, String dataset)
      throws IOException {
    return of(client, namespace, Path.of("../examples", example + ".yaml"), dataset);
  }

  /** Reads a file that is written as the examples are. */
  static LabelingRun of(KubernetesClient client, String namespace, Path file, String dataset)
      throws IOException {
    // A folder belongs to the job that wrote it first.
    String output = Bucket.NAME + "out/" + namespace + "/" + System.currentTimeMillis() + "/";
    return new LabelingRun(
        client,
        namespace,
        ExampleManifest.read(file, URI.create(dataset), URI.create(output)).inNamespace(namespace));
  }

  LabelingRun with(String field, JsonNode value) {
    return new LabelingRun(client, namespace, example.withSpec(field, value));
  }

  /** Takes away the job that an earlier run left. */
  void delete() {
    client
        .genericKubernetesResources(API, "LabelingJob")
        .inNamespace(namespace)
        .withName(name())
        .withTimeout(60, TimeUnit.SECONDS)
        .delete();
  }

  void apply() {
    ObjectMapper json = new ObjectMapper();
    example.resources().stream()
        .map(resource -> json.convertValue(resource, GenericKubernetesResource.class))
        .forEach(resource -> client.resource(resource).serverSideApply());
  }

  JobView job() {
    GenericKubernetesResource there =
        client
            .genericKubernetesResources(API, "LabelingJob")
            .inNamespace(namespace)
            .withName(name())
            .require();
    return new JobView(new ObjectMapper().valueToTree(there));
  }

  String name() {
    return example.jobName();
  }

  URI outputFolder() {
    return example.outputFolder();
  }

  String manifest() {
    return example.jobSpec().at("/inputConfig/dataSource/s3DataSource/manifestS3URI").asText();
  }

  LabelingTask task() {
    return example.task();
  }
}
