package io.plumbline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A LabelingJob made of an example, applied as kubectl applies it. */
final class LabelingRun {
  private static final String API = "labeling.plumbline.io/v1alpha1";

  private final KubernetesClient client;
  private final String namespace;
  private final String name;
  private final String output;
  private final ObjectNode workteam;
  private final ObjectNode job;

  /**
   * Reads the example's file.
   *
   * @param dataset the folder that holds {@code manifest.jsonl}
   */
  LabelingRun(KubernetesClient client, String namespace, String example, String dataset)
      throws IOException {
    this.client = client;
    this.namespace = namespace;
    // A folder belongs to the job that wrote it first.
    this.output = Bucket.NAME + "out/" + namespace + "/" + System.currentTimeMillis() + "/";
    String text =
        Files.readString(Path.of("../examples", example + ".yaml"))
            .replace("${DATASET}", dataset)
            .replace("${OUTPUT}", output);
    try (var documents =
        new YAMLMapper().readerFor(ObjectNode.class).<ObjectNode>readValues(text)) {
      List<ObjectNode> resources = new ArrayList<>();
      documents.forEachRemaining(resources::add);
      this.workteam = resources.get(0);
      this.job = resources.get(1);
    }
    this.name = job.at("/metadata/name").asText();
  }

  LabelingRun with(String field, JsonNode value) {
    ((ObjectNode) job.get("spec")).set(field, value);
    return this;
  }

  /** Takes away the job that an earlier run left. */
  void delete() {
    client
        .genericKubernetesResources(API, "LabelingJob")
        .inNamespace(namespace)
        .withName(name)
        .withTimeout(60, TimeUnit.SECONDS)
        .delete();
  }

  void apply() {
    for (ObjectNode resource : List.of(workteam, job)) {
      ((ObjectNode) resource.get("metadata")).put("namespace", namespace);
      client
          .resource(new ObjectMapper().convertValue(resource, GenericKubernetesResource.class))
          .serverSideApply();
    }
  }

  JsonNode status() {
    GenericKubernetesResource there =
        client
            .genericKubernetesResources(API, "LabelingJob")
            .inNamespace(namespace)
            .withName(name)
            .require();
    return new ObjectMapper().valueToTree(there).path("status");
  }

  String stage() {
    return status().path("stage").asText();
  }

  String name() {
    return name;
  }

  String outputFolder() {
    return output + name + "/";
  }

  String manifest() {
    return job.at("/spec/inputConfig/dataSource/s3DataSource/manifestS3URI").asText();
  }

  List<String> categories() {
    List<String> names = new ArrayList<>();
    job.at("/spec/labelCategories").forEach(each -> names.add(each.path("label").asText()));
    return names;
  }
}
