package io.plumbline.quickstart.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.labeling.manifest.TaskType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleManifestTest {
  private static final Path EXAMPLES = Path.of(System.getProperty("plumbline.root"), "examples");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"digits", "news", "boxes", "masks"})
  void an_example_is_a_workteam_and_a_job_with_the_folders_of_this_machine(String name)
      throws IOException {
    ExampleManifest example = read(name);

    assertThat(example.resources())
        .extracting(each -> each.get("kind").asText())
        .containsExactly("Workteam", "LabelingJob");
    assertThat(example.jobSpec().at("/inputConfig/dataSource/s3DataSource/manifestS3URI").asText())
        .isEqualTo(folder.resolve("in").toUri() + "/manifest.jsonl");
    assertThat(example.outputFolder())
        .hasToString(folder.resolve("out").toUri() + "/" + name + "/");
    assertThat(example.jobSpec().toString()).doesNotContain("${");
  }

  @ParameterizedTest
  @ValueSource(strings = {"digits", "news", "boxes", "masks"})
  void the_job_refers_to_the_workteam_of_its_file(String name) throws IOException {
    ExampleManifest example = read(name);

    JsonNode workteam = example.resources().get(0);
    assertThat(example.jobSpec().at("/workteamRef/name")).isEqualTo(workteam.at("/metadata/name"));
    assertThat(workteam.at("/spec/simulated/workers")).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource({
    "digits, IMAGE_CLASSIFICATION, 10, truth, 0.95",
    "news, TEXT_CLASSIFICATION, 5, truth, 0.95",
    "boxes, OBJECT_DETECTION, 4, truth, 0.6",
    "masks, SEMANTIC_SEGMENTATION, 4, truth-ref, 0.7"
  })
  void an_example_says_what_is_asked_for_and_what_is_promised(
      String name, TaskType type, int classes, String truth, double target) throws IOException {
    ExampleManifest example = read(name);

    assertThat(example.task().type()).isEqualTo(type);
    assertThat(example.task().categories().size()).isEqualTo(classes);
    assertThat(example.task().truthAttribute()).isEqualTo(truth);
    assertThat(example.targetQuality()).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({"digits, 0.95", "news, 0.95", "boxes, 0.6", "masks, 0.7"})
  void a_job_that_names_no_target_has_the_one_of_its_type(String name, double target)
      throws IOException {
    ExampleManifest example =
        read(name).withSpec("targetQuality", JsonNodeFactory.instance.objectNode());

    assertThat(example.targetQuality()).isEqualTo(target);
  }

  @Test
  void changes_make_copies() throws IOException {
    ExampleManifest digits = read("digits");

    ExampleManifest changed =
        digits
            .withJob("digits-7", 7)
            .inNamespace("bench")
            .withSpec("minimumObjectCount", IntNode.valueOf(10));

    assertThat(changed.jobName()).isEqualTo("digits-7");
    assertThat(changed.jobSpec().get("seed").asLong()).isEqualTo(7);
    assertThat(changed.jobSpec().get("minimumObjectCount").asInt()).isEqualTo(10);
    assertThat(changed.resources())
        .allMatch(each -> each.at("/metadata/namespace").asText().equals("bench"));
    assertThat(digits.jobName()).isEqualTo("digits");
    assertThat(digits.resources()).allMatch(each -> each.at("/metadata/namespace").isMissingNode());
  }

  @Test
  void an_empty_work_folder_keeps_nothing_of_an_earlier_run() throws IOException {
    Files.createDirectories(folder.resolve("run/output/a"));
    Files.createFile(folder.resolve("run/output/a/old"));

    WorkFolder work = WorkFolder.empty(folder.resolve("run"));

    assertThat(work.path()).isEmptyDirectory();
  }

  private ExampleManifest read(String name) throws IOException {
    return ExampleManifest.read(
        EXAMPLES.resolve(name + ".yaml"), folder.resolve("in"), folder.resolve("out"));
  }
}
