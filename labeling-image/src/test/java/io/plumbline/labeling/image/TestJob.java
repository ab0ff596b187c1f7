package io.plumbline.labeling.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.dataset.ObjectResponse;
import io.plumbline.labeling.dataset.Prediction;
import io.plumbline.labeling.dataset.WorkerAnswer;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.json.JsonLinesWriter;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.step.JobIdentity;
import io.plumbline.labeling.step.Step;
import io.plumbline.labeling.step.StepContext;
import io.plumbline.labeling.step.StepInput;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A job in a temporary folder: the input beside it, and the files that other parts write. */
public final class TestJob {
  public static final String DATE = "2026-11-24T08:12:45.123456";
  public static final long SEED = 8231904412L;
  public static final List<String> CLASSES = List.of("cat", "dog", "owl");

  private final Path directory;
  private final TaskType taskType;
  private final ObjectStore store;

  public TestJob(Path directory, TaskType taskType, ObjectStore store) {
    this.directory = directory;
    this.taskType = taskType;
    this.store = store;
  }

  public static TestJob ofTexts(Path directory) {
    return new TestJob(directory, TaskType.TEXT_CLASSIFICATION, new FileObjectStore());
  }

  /** A job of another task type. */
  public static TestJob of(TaskType taskType, Path directory) {
    return new TestJob(directory, taskType, new FileObjectStore());
  }

  /** The key of the job's labels. */
  public String attribute() {
    return taskType == TaskType.SEMANTIC_SEGMENTATION ? "species-ref" : "species";
  }

  /** What a worker hands in who chooses a class. */
  public static WorkerAnswer answer(String worker, String label) {
    ObjectNode content = Json.mapper().createObjectNode();
    content.putObject("crowd-classifier").put("label", label);
    return new WorkerAnswer(worker, content);
  }

  public static TestJob ofImages(Path directory) {
    return new TestJob(directory, TaskType.IMAGE_CLASSIFICATION, new FileObjectStore());
  }

  /** The same job with its files read and written through another store. */
  public TestJob through(ObjectStore other) {
    return new TestJob(directory, taskType, other);
  }

  public ObjectStore store() {
    return store;
  }

  public Path root() {
    return directory.resolve("out");
  }

  public JobFolder folder() {
    return new JobFolder(rootUri());
  }

  public URI rootUri() {
    return URI.create("file://" + root() + "/");
  }

  public URI uri(String name) {
    return URI.create("file://" + directory.resolve(name));
  }

  /** Writes the input manifest. */
  public URI manifest(Stream<String> lines) throws IOException {
    Path file = directory.resolve("input.manifest");
    Files.write(file, (Iterable<String>) lines::iterator);
    return uri("input.manifest");
  }

  /** Writes an input manifest of so many texts. */
  public URI texts(int count) throws IOException {
    return manifest(LongStream.range(0, count).mapToObj(TestJob::textLine));
  }

  public static String textLine(long id) {
    return "{\"source\": \"text number %d\", \"ticket\": %d.50}".formatted(id, id);
  }

  public StepContext context(String step, int iteration) {
    var input =
        new StepInput(
            step,
            new JobIdentity("birds", "default", "uid-1"),
            SEED,
            taskType,
            attribute(),
            rootUri(),
            iteration,
            DATE,
            Json.mapper().createObjectNode());
    return new StepContext(input, store, folder(), Map.of());
  }

  /** Runs a step and writes its result file, as the step's program does. */
  public <P, R> R run(Step<P, R> step, int iteration, P parameters) throws IOException {
    StepContext context = context(step.name(), iteration);
    R result = step.run(context, parameters);
    byte[] json = Json.mapper().writeValueAsBytes(result);
    store.write(folder().stepResult(iteration, step.resultName(context)), out -> out.write(json));
    return result;
  }

  /** Writes what people answered about each object of a batch. */
  public void respond(int iteration, LongFunction<ObjectResponse> people) throws IOException {
    List<ObjectResponse> responses = batch(iteration).stream().map(people::apply).toList();
    JsonLinesWriter.write(store, folder().responses(iteration), responses.iterator());
  }

  /** Writes a model's predictions of the objects, sharded by id. */
  public void predict(int model, int shards, List<Long> ids, LongFunction<Prediction> predictor)
      throws IOException {
    for (int shard = 0; shard < shards; shard++) {
      int own = shard;
      JsonLinesWriter.write(
          store,
          folder().predictions(model, shard, shards),
          ids.stream().filter(id -> id % shards == own).map(predictor::apply).iterator());
    }
  }

  /** The ids of a batch. */
  public List<Long> batch(int number) throws IOException {
    return json(folder().batch(number)).stream().map(entry -> entry.get("id").asLong()).toList();
  }

  /** The values of a JSON Lines file. */
  public List<JsonNode> json(URI file) throws IOException {
    List<JsonNode> values = new ArrayList<>();
    for (String line : lines(file)) {
      values.add(Json.mapper().readTree(line));
    }
    return values;
  }

  public List<String> lines(URI file) throws IOException {
    try (InputStream in = store.read(file)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  /** Each file of the job with a hash of its content, the place of the folder left out. */
  public Map<String, Integer> snapshot() throws IOException {
    Map<String, Integer> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root())) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String text = Files.readString(file).replace(rootUri().toString(), "file:///root/");
        content.put(root().relativize(file).toString(), text.hashCode());
      }
    }
    return content;
  }

  /** Copies the job as it stands to another folder. */
  public TestJob copyTo(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, target.resolve(directory.relativize(file).toString()));
      }
    }
    return new TestJob(target, taskType, store);
  }
}
