package io.plumbline.labeling.image.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.labeling.image.SimulatedJob;
import io.plumbline.labeling.image.SimulatedJob.Stage;
import io.plumbline.labeling.image.TestJob;
import io.plumbline.labeling.image.prepare.PrepareStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssembleStepTest {
  @TempDir private Path folder;

  @Test
  void there_is_one_output_line_for_each_input_line_and_the_counts_add_up() throws IOException {
    TestJob job = TestJob.ofTexts(folder);
    new SimulatedJob(600).runBefore(Stage.ASSEMBLE, job);

    AssembleResult result = assemble(job, 2);

    List<JsonNode> lines = job.json(job.folder().outputManifest());
    assertThat(lines).hasSize(600);
    assertThat(result.output()).isEqualTo(job.folder().outputManifest());
    assertThat(result.total())
        .isEqualTo(
            result.labeled()
                + result.humanLabeled()
                + result.machineLabeled()
                + result.failed()
                + result.unlabeled())
        .isEqualTo(600);
    assertThat(lines.stream().filter(line -> line.has("species")))
        .hasSize((int) (result.humanLabeled() + result.machineLabeled()));
  }

  @Test
  void labels_stand_in_ground_truths_form() throws IOException {
    TestJob job = TestJob.ofTexts(folder);
    new SimulatedJob(600).runBefore(Stage.ASSEMBLE, job);
    assemble(job, 2);
    JsonNode machine = job.json(job.folder().machineLabels(2)).get(0);

    JsonNode line = job.json(job.folder().outputManifest()).get(machine.get("id").asInt());

    JsonNode metadata = line.get("species-metadata");
    assertThat(line.get("species").asInt()).isEqualTo(machine.get("label").asInt());
    assertThat(metadata.get("class-name").asText())
        .isEqualTo(TestJob.CLASSES.get(machine.get("label").asInt()));
    assertThat(metadata.get("type").asText()).isEqualTo("groundtruth/text-classification");
    assertThat(metadata.get("job-name").asText()).isEqualTo("labeling-job/birds");
    assertThat(metadata.get("human-annotated").asText()).isEqualTo("no");
    assertThat(metadata.get("creation-date").asText()).isEqualTo(TestJob.DATE);
  }

  @Test
  void lines_without_a_new_label_are_copied_as_they_stood() throws IOException {
    List<String> input =
        List.of(
            "{\"source\":  \"a\", \"n\": 1.50}",
            "not JSON",
            "",
            "{\"source\": \"b\", \"species\": 1}",
            "{\"source\": \"\u00e9\u4e16\", \"k\": \"\\u00e9\"}");
    TestJob job = TestJob.ofTexts(folder);
    var parameters =
        SimulatedJob.prepare(
            job.manifest(Stream.concat(input.stream(), Stream.generate(() -> "?").limit(60))), 5);
    job.run(new PrepareStep(), 1, parameters);

    AssembleResult result = assemble(job, 1);

    assertThat(job.lines(job.folder().outputManifest()).subList(0, 5)).isEqualTo(input);
    assertThat(result.labeled()).isEqualTo(1);
    assertThat(result.failed()).isEqualTo(62);
    assertThat(result.unlabeled()).isEqualTo(2);
  }

  @Test
  void an_output_is_the_input_of_the_next_job() throws IOException {
    TestJob first = TestJob.ofTexts(Files.createDirectory(folder.resolve("first")));
    new SimulatedJob(600).runBefore(Stage.ASSEMBLE, first);
    AssembleResult result = assemble(first, 2);
    TestJob second = TestJob.ofTexts(Files.createDirectory(folder.resolve("second")));

    var prepared = second.run(new PrepareStep(), 1, SimulatedJob.prepare(result.output(), 100));

    assertThat(prepared.labeled()).isEqualTo(result.humanLabeled() + result.machineLabeled());
    assertThat(prepared.failed()).isZero();
  }

  private static AssembleResult assemble(TestJob job, int iteration) throws IOException {
    return job.run(new AssembleStep(), iteration, new AssembleParameters(Optional.of(1)));
  }
}
