package io.plumbline.labeling.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program against the contract: documents in, termination messages and exit codes out. */
class LabelingStepTest {
  @TempDir private Path folder;

  @Test
  void a_document_makes_a_step_run_and_a_message_tell_its_result() throws IOException {
    TestJob job = TestJob.ofTexts(folder);
    job.texts(60);

    assertThat(run(job, "prepare", prepare("input.manifest"))).isZero();
    assertThat(message())
        .hasToString(
            "{\"objects\":60,\"labeled\":0,\"failed\":0,\"batch\":12,\"unreadable\":0,\"recommended\":false,\"rejected\":[]}");
    assertThat(Files.readString(job.root().resolve("steps/1/prepare.json")))
        .isEqualTo(Files.readString(folder.resolve("message")));
  }

  @Test
  void a_wrong_manifest_uri_ends_with_65_and_one_sentence() throws IOException {
    TestJob job = TestJob.ofTexts(folder);

    assertThat(run(job, "prepare", prepare("absent.manifest"))).isEqualTo(65);
    assertThat(message().get("failure").asText())
        .isEqualTo(
            "inputConfig.dataSource.s3DataSource.manifestS3URI "
                + job.uri("absent.manifest")
                + " does not exist");
  }

  @Test
  void a_step_whose_files_are_missing_ends_with_74() throws IOException {
    TestJob job = TestJob.ofTexts(folder);

    assertThat(run(job, "consolidate", "{\"kind\": \"Training\", \"workersPerObject\": 3}"))
        .isEqualTo(74);
    assertThat(message().get("failure").asText()).endsWith("does not exist");
  }

  @Test
  void people_only_decisions_need_no_model_parameters() throws IOException {
    TestJob job = TestJob.ofTexts(folder);
    job.texts(60);
    run(job, "prepare", prepare("input.manifest"));

    assertThat(run(job, "decide", "{\"automated\": false, \"shards\": 1, \"batchSize\": 10}"))
        .isZero();
    assertThat(message().get("batch").asInt()).isEqualTo(10);
  }

  @Test
  void replay_is_a_command_of_the_same_program() {
    assertThat(LabelingStep.run(List.of("replay", folder.toString(), "1"), Map.of())).isEqualTo(65);
  }

  private String prepare(String manifest) {
    return """
        {"manifest": "file://%s", "labelCategories": ["cat", "dog"], "automated": true,
         "minimumObjectCount": 50, "batchSize": 20, "maxPercentageOfInputDatasetLabeled": 100}"""
        .formatted(folder.resolve(manifest));
  }

  private int run(TestJob job, String step, String parameters) {
    String document =
        """
        {"step": "%s", "job": {"name": "birds", "namespace": "default", "uid": "uid-1"},
         "seed": 1, "taskType": "TextClassification", "labelAttributeName": "species",
         "root": "%s", "iteration": 1, "date": "%s", "parameters": %s}"""
            .formatted(step, job.rootUri(), TestJob.DATE, parameters);
    return LabelingStep.run(
        List.of(step),
        Map.of(
            "PLUMBLINE_STEP",
            document,
            "PLUMBLINE_TERMINATION_LOG",
            folder.resolve("message").toString()));
  }

  private JsonNode message() throws IOException {
    return Json.mapper().readTree(Files.readString(folder.resolve("message")));
  }
}
