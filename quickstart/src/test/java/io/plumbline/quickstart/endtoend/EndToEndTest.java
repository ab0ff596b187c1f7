package io.plumbline.quickstart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.quickstart.cluster.JobView.Counters;
import io.plumbline.quickstart.endtoend.TestCluster.Ended;
import io.plumbline.quickstart.example.ExampleManifest;
import io.plumbline.quickstart.example.ExampleRun;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** All parts together, on 1,500 real digits. */
@Tag("end-to-end")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTest {
  static final Set<String> STAGES =
      Set.of(
          "Preparing",
          "Labeling",
          "Consolidating",
          "Training",
          "Transforming",
          "Sampling",
          "Calibrating",
          "Deciding",
          "Assembling");
  static final Set<String> STEPS =
      Set.of(
          "prepare",
          "consolidate",
          "train",
          "transform",
          "sample",
          "calibrate",
          "decide",
          "assemble");

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private TestCluster cluster;
  private Ended undisturbed;

  @BeforeAll
  void run() throws IOException, InterruptedException {
    cluster = new TestCluster(folder);
    undisturbed = cluster.run("undisturbed", job -> {});
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  @Test
  void people_and_a_model_label_every_object_within_the_promised_quality() throws IOException {
    assertThat(undisturbed.job().stage()).as(undisturbed.run().statusYaml()).isEqualTo("Complete");

    RunResults results = undisturbed.run().results();
    assertThat(results.count(Outcome.NONE)).isZero();
    assertThat(results.share(Outcome.MACHINE)).isGreaterThan(0.2);
    assertThat(results.lossOf(Outcome.MACHINE)).isLessThan(1 - SmallDigits.TARGET);
    assertThat(results.lossOf(Outcome.HUMAN)).isLessThan(0.03);
    Counters counters = undisturbed.job().counters();
    assertThat(counters.human()).isEqualTo(results.count(Outcome.HUMAN));
    assertThat(counters.machine()).isEqualTo(results.count(Outcome.MACHINE));
    assertThat(counters.unlabeled()).isZero();
  }

  @Test
  void the_output_manifest_has_every_input_line_with_its_label() throws IOException {
    List<String> input = Files.readAllLines(folder.resolve("manifest.jsonl"));
    List<String> output =
        Files.readAllLines(undisturbed.output().resolve("manifests/output/output.manifest"));

    assertThat(output).hasSameSizeAs(input);
    for (int i = 0; i < input.size(); i++) {
      JsonNode line = Json.mapper().readTree(output.get(i));
      JsonNode metadata = line.get("digit-metadata");
      assertThat(line.get("source-ref"))
          .isEqualTo(Json.mapper().readTree(input.get(i)).get("source-ref"));
      assertThat(line.get("digit").asInt()).isEqualTo(metadata.get("class-name").asInt());
      assertThat(metadata.get("job-name").asText()).isEqualTo("labeling-job/digits");
      assertThat(metadata.get("human-annotated").asText()).isIn("yes", "no");
    }
  }

  @Test
  void killing_the_operator_at_every_stage_and_every_step_once_changes_no_label()
      throws IOException, InterruptedException {
    try (Children children = new Children(cluster.cluster(), "disturbed")) {
      Faults faults = cluster.faults("disturbed", STAGES, STEPS);

      Ended disturbed = cluster.run("disturbed", faults);

      assertThat(disturbed.job().stage()).as(disturbed.run().statusYaml()).isEqualTo("Complete");
      assertThat(faults.operatorKilledAt()).hasSizeGreaterThanOrEqualTo(6);
      assertThat(faults.stepsKilled()).isEqualTo(STEPS);
      assertThat(children.created()).doesNotHaveDuplicates().hasSizeGreaterThan(STEPS.size());
      assertThat(OutputTree.manifest(disturbed.output()))
          .isEqualTo(OutputTree.manifest(undisturbed.output()));
    }
  }

  @Test
  void a_manifest_that_does_not_exist_fails_the_job_with_one_sentence()
      throws IOException, InterruptedException {
    ExampleManifest digits = cluster.digits().manifest(cluster.outputOf("missing"));
    ObjectNode input = (ObjectNode) digits.jobSpec().get("inputConfig");
    String uri = folder.resolve("nowhere.jsonl").toUri().toString();
    ((ObjectNode) input.at("/dataSource/s3DataSource")).put("manifestS3URI", uri);

    Ended ended =
        cluster.run(
            new ExampleRun(cluster.cluster(), digits.withSpec("inputConfig", input), "missing"),
            "missing",
            job -> {});

    assertThat(ended.job().failed()).isTrue();
    assertThat(ended.job().failureReason()).contains("nowhere.jsonl");
  }
}
