package io.plumbline.quickstart.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.quickstart.results.LabelingTask;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The resources of an example's YAML file, with the folders of this machine filled in. */
public final class ExampleManifest {
  private final List<ObjectNode> resources;

  private ExampleManifest(List<ObjectNode> resources) {
    this.resources = resources;
  }

  /**
   * Reads a file.
   *
   * @param dataset the folder that replaces <code>${DATASET}</code>
   * @param output the folder that replaces <code>${OUTPUT}</code>
   */
  public static ExampleManifest read(Path yaml, Path dataset, Path output) throws IOException {
    return read(yaml, folderUri(dataset), folderUri(output));
  }

  /**
   * Reads a file.
   *
   * @param dataset URI that replaces <code>${DATASET}</code>, with a closing slash
   * @param output URI that replaces <code>${OUTPUT}</code>, with a closing slash
   */
  public static ExampleManifest read(Path yaml, URI dataset, URI output) throws IOException {
    String text =
        Files.readString(yaml)
            .replace("${DATASET}", dataset.toString())
            .replace("${OUTPUT}", output.toString());
    List<ObjectNode> resources = new ArrayList<>();
    try (MappingIterator<JsonNode> documents =
        new YAMLMapper().readerFor(JsonNode.class).readValues(text)) {
      while (documents.hasNext()) {
        resources.add((ObjectNode) documents.next());
      }
    }
    return new ExampleManifest(resources);
  }

  /** The same resources with the LabelingJob under another name and with another seed. */
  public ExampleManifest withJob(String name, long seed) {
    ExampleManifest copy = copy();
    copy.metadata(copy.job()).put("name", name);
    copy.spec(copy.job()).put("seed", seed);
    return copy;
  }

  /** The same resources in a namespace. */
  public ExampleManifest inNamespace(String namespace) {
    ExampleManifest copy = copy();
    copy.resources.forEach(resource -> copy.metadata(resource).put("namespace", namespace));
    return copy;
  }

  /** The same resources with a field of the LabelingJob's spec replaced. */
  public ExampleManifest withSpec(String field, JsonNode value) {
    ExampleManifest copy = copy();
    copy.spec(copy.job()).set(field, value);
    return copy;
  }

  /** The same resources with a field of the Workteam's spec set. */
  public ExampleManifest withTeam(String field, JsonNode value) {
    ExampleManifest copy = copy();
    copy.spec(copy.of("Workteam")).set(field, value);
    return copy;
  }

  /** All resources, in the order in which they are to be applied. */
  public List<ObjectNode> resources() {
    return resources.stream().map(ObjectNode::deepCopy).toList();
  }

  /** The LabelingJob's name. */
  public String jobName() {
    return job().path("metadata").path("name").asText();
  }

  /** The LabelingJob's spec. */
  public JsonNode jobSpec() {
    return job().path("spec").deepCopy();
  }

  /** The job's output folder: {@code <s3OutputPath>/<job name>/}. */
  public URI outputFolder() {
    String output = jobSpec().path("outputConfig").path("s3OutputPath").asText();
    return URI.create(output + jobName() + "/");
  }

  /** What the job asks people and the model for. */
  public LabelingTask task() {
    List<String> names = new ArrayList<>();
    for (JsonNode category : jobSpec().path("labelCategories")) {
      names.add(category.path("label").asText());
    }
    return new LabelingTask(
        Json.mapper().convertValue(jobSpec().get("taskType"), TaskType.class),
        new LabelCategories(names),
        of("Workteam").at("/spec/simulated/truthAttribute").asText());
  }

  /** The promised quality of the model's labels: the job's, or what a job has that names none. */
  public double targetQuality() {
    String usual =
        switch (task().type()) {
          case IMAGE_CLASSIFICATION, TEXT_CLASSIFICATION -> "0.95";
          case OBJECT_DETECTION -> "0.6";
          case SEMANTIC_SEGMENTATION -> "0.7";
        };
    return Double.parseDouble(jobSpec().at("/targetQuality/minimum").asText(usual));
  }

  private ObjectNode job() {
    return of("LabelingJob");
  }

  private ObjectNode of(String kind) {
    return resources.stream()
        .filter(resource -> resource.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The example has no " + kind + "."));
  }

  private ObjectNode metadata(ObjectNode resource) {
    return (ObjectNode) resource.get("metadata");
  }

  private ObjectNode spec(ObjectNode resource) {
    return (ObjectNode) resource.get("spec");
  }

  private ExampleManifest copy() {
    return new ExampleManifest(resources());
  }

  /** Ends in a slash whether or not the folder exists. */
  private static URI folderUri(Path folder) {
    String uri = folder.toAbsolutePath().toUri().toString();
    return URI.create(uri.endsWith("/") ? uri : uri + "/");
  }
}
