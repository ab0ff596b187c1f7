package io.plumbline.labeling.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.InputException;
import io.plumbline.labeling.dataset.FolderOwner;
import io.plumbline.labeling.dataset.JobFolder;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.manifest.TaskType;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.labeling.store.ObjectUri;
import io.plumbline.labeling.store.StoreFullException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StepMainTest {

  record Parameters(int batchSize, Optional<URI> initialModel) {}

  record Result(int batch, List<String> rejected) {}

  interface Work {
    Result run(StepContext context, Parameters parameters) throws IOException;
  }

  record FakeStep(String name, Work work) implements Step<Parameters, Result> {
    @Override
    public Class<Parameters> parameterType() {
      return Parameters.class;
    }

    @Override
    public Result run(StepContext context, Parameters parameters) throws IOException {
      return work.run(context, parameters);
    }

    @Override
    public String resultName(StepContext context) {
      return name + Optional.ofNullable(context.environment().get("SHARD")).orElse("");
    }
  }

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<StepContext> runs = new ArrayList<>();

  @BeforeEach
  void ask() {
    environment.put("PLUMBLINE_TERMINATION_LOG", log().toString());
    environment.put("PLUMBLINE_STEP", document("sample", "{\"batchSize\": 7}"));
  }

  @Test
  void a_step_gets_its_document_and_leaves_its_result_in_file_and_message() throws IOException {
    assertThat(run(7)).isZero();

    assertThat(message()).isEqualTo("{\"batch\":7,\"rejected\":[]}");
    assertThat(out("steps/4/sample.json")).content().isEqualTo(message());
    StepInput input = runs.get(0).input();
    assertThat(input.job()).isEqualTo(new JobIdentity("birds", "default", "uid-1"));
    assertThat(input.seed()).isEqualTo(-8231904412L);
    assertThat(input.taskType()).isEqualTo(TaskType.IMAGE_CLASSIFICATION);
    assertThat(input.labelAttributeName()).isEqualTo("species");
    assertThat(input.iteration()).isEqualTo(4);
    assertThat(input.date()).isEqualTo("2026-11-24T08:12:45.123456");
    assertThat(runs.get(0).folder().root()).isEqualTo(input.root());
  }

  @Test
  void a_result_that_is_there_is_not_computed_again() throws IOException {
    run(7);
    Files.delete(log());

    assertThat(run(8)).isZero();

    assertThat(runs).hasSize(1);
    assertThat(message()).isEqualTo("{\"batch\":7,\"rejected\":[]}");
  }

  @Test
  void shards_have_results_of_their_own() {
    environment.put("SHARD", "-0");
    run(7);
    environment.put("SHARD", "-1");
    run(8);

    assertThat(out("steps/4/sample-0.json")).content().contains("7");
    assertThat(out("steps/4/sample-1.json")).content().contains("8");
  }

  @Test
  void results_of_an_earlier_job_of_the_same_name_are_not_taken() throws IOException {
    run(7);
    JobFolder jobFolder = new JobFolder(root());
    FolderOwner.claim(new FileObjectStore(), jobFolder, "uid-of-an-earlier-job");

    assertThat(run(7)).isEqualTo(65);

    assertThat(runs).hasSize(1);
    assertThat(message()).contains("holds the results of another job");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new InputException("line 3: it is empty"), 65, "line 3: it is empty"),
        Arguments.of(
            new NoSuchFileException("s3://b/in.manifest"), 74, "s3://b/in.manifest does not exist"),
        Arguments.of(
            new UncheckedIOException(new NoSuchFileException("s3://b/x")),
            74,
            "s3://b/x does not exist"),
        Arguments.of(
            new AccessDeniedException("s3://b/x", null, "AccessDenied, no"),
            74,
            "access to s3://b/x is denied (AccessDenied, no)"),
        Arguments.of(new AccessDeniedException("file:///x"), 74, "access to file:///x is denied"),
        Arguments.of(
            new StoreFullException(
                URI.create("s3://b/x"), new IOException("No space left on device")),
            74,
            "the store is full: s3://b/x could not be written (No space left on device)"),
        Arguments.of(
            new IOException("S3 answered 503 for s3://b/x: SlowDown, wait"),
            74,
            "S3 answered 503 for s3://b/x: SlowDown, wait"),
        Arguments.of(new IOException(), 74, "java.io.IOException"),
        Arguments.of(
            new IllegalStateException("odd"),
            70,
            "the step failed unexpectedly: java.lang.IllegalStateException: odd"),
        Arguments.of(
            new OutOfMemoryError("Java heap space"),
            70,
            "the step ran out of memory: Java heap space"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_ends_with_its_exit_code_and_one_sentence(
      Throwable thrown, int exitCode, String sentence) throws IOException {
    int code =
        run(
            (context, parameters) -> {
              throw rethrown(thrown);
            });

    assertThat(code).isEqualTo(exitCode);
    assertThat(Json.mapper().readTree(message()).get("failure").textValue()).isEqualTo(sentence);
    assertThat(out("steps/4/sample.json")).doesNotExist();
  }

  @Test
  void a_step_that_failed_is_computed_again() {
    run(
        (context, parameters) -> {
          throw new IOException("S3 is down");
        });

    assertThat(run(7)).isZero();
  }

  @Test
  void a_document_that_lacks_a_value_is_a_fault_of_plumbline() throws IOException {
    environment.put("PLUMBLINE_STEP", "{\"step\": \"sample\"}");

    assertThat(run(7)).isEqualTo(70);
    assertThat(message()).contains("PLUMBLINE_STEP is wrong");
  }

  @Test
  void a_missing_document_is_a_fault_of_plumbline() throws IOException {
    environment.remove("PLUMBLINE_STEP");

    assertThat(run(7)).isEqualTo(70);
    assertThat(message()).contains("PLUMBLINE_STEP is not set");
  }

  @Test
  void parameters_of_the_wrong_type_are_a_fault_of_plumbline() throws IOException {
    environment.put("PLUMBLINE_STEP", document("sample", "{\"batchSize\": \"many\"}"));

    assertThat(run(7)).isEqualTo(70);
    assertThat(message()).contains("the parameters of sample are wrong");
  }

  @Test
  void a_step_that_the_program_lacks_is_a_fault_of_plumbline() throws IOException {
    environment.put("PLUMBLINE_STEP", document("train", "{}"));

    assertThat(run(7)).isEqualTo(70);
    assertThat(message()).contains("this program has no step train");
  }

  @Test
  void a_message_that_cannot_be_written_is_a_failure_of_the_store() {
    environment.put("PLUMBLINE_TERMINATION_LOG", folder.resolve("no/such/log").toString());

    assertThat(run(7)).isEqualTo(74);
    assertThat(out("steps/4/sample.json")).exists();
  }

  private int run(int batch) {
    return run(
        (context, parameters) -> {
          runs.add(context);
          return new Result(batch, List.of());
        });
  }

  private int run(Work work) {
    return StepMain.run(List.of(new FakeStep("sample", work)), environment);
  }

  private static IOException rethrown(Throwable thrown) {
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
    return (IOException) thrown;
  }

  private String document(String step, String parameters) {
    return """
        {"step": "%s",
         "job": {"name": "birds", "namespace": "default", "uid": "uid-1"},
         "seed": -8231904412,
         "taskType": "ImageClassification",
         "labelAttributeName": "species",
         "root": "%s",
         "iteration": 4,
         "date": "2026-11-24T08:12:45.123456",
         "parameters": %s}
        """
        .formatted(step, ObjectUri.format(root()), parameters);
  }

  private URI root() {
    return ObjectUri.within(folder.toUri(), "out/birds/");
  }

  private Path out(String name) {
    return folder.resolve("out/birds").resolve(name);
  }

  private Path log() {
    return folder.resolve("termination-log");
  }

  private String message() throws IOException {
    return new String(Files.readAllBytes(log()), UTF_8);
  }
}
