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

/** A LabelingJob made of an example, applied as kubectl applies it. */
final class LabelingRun {
  private static final String API = "labeling.plumbline.io/v1alpha1";

  private final KubernetesClient client;
  private final String namespace;
  private final String name;
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
    String text =
        Files.readString(Path.of("../examples", example + ".yaml"))
            .replace("${DATASET}", dataset)
            .replace("${OUTPUT}", Bucket.NAME + "out/");
    try (var documents =
        new YAMLMapper().readerFor(ObjectNode.class).<ObjectNode>readValues(text)) {
      List<ObjectNode> resources = new ArrayList<>();
      documents.forEachRemaining(resources::add);
      this.workteam = resources.get(0);
      this.job = resources.get(1);
    }
    this.name = job.at("/metadata/name").asText();
  }

  private LabelingRun(LabelingRun from, String name) {
    this.client = from.client;
    this.namespace = from.namespace;
    this.workteam = from.workteam;
    this.job = from.job.deepCopy();
    this.name = name;
    ((ObjectNode) job.get("metadata")).put("name", name);
  }

  /** The same job under another name, and so with another output folder. */
  LabelingRun named(String other) {
    return new LabelingRun(this, other);
  }

  LabelingRun with(String field, JsonNode value) {
    ((ObjectNode) job.get("spec")).set(field, value);
    return this;
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
    return Bucket.NAME + "out/" + name + "/";
  }

  List<String> categories() {
    List<String> names = new ArrayList<>();
    job.at("/spec/labelCategories").forEach(each -> names.add(each.path("label").asText()));
    return names;
  }
}
