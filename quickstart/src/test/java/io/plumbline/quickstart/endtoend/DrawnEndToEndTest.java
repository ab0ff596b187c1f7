package io.plumbline.quickstart.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.labeling.json.Json;
import io.plumbline.labeling.label.ManifestForm;
import io.plumbline.labeling.store.FileObjectStore;
import io.plumbline.quickstart.cluster.JobView.Counters;
import io.plumbline.quickstart.endtoend.TestCluster.Ended;
import io.plumbline.quickstart.example.ExampleRun;
import io.plumbline.quickstart.report.HtmlReport;
import io.plumbline.quickstart.results.LabeledObject.Outcome;
import io.plumbline.quickstart.results.LabelingTask;
import io.plumbline.quickstart.results.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * All parts together, on boxes. Masks are not tried here: from the few pictures that are labelled
 * in a test's minutes, no network learns to paint well enough to be certified for anything.
 */
@Tag("end-to-end")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrawnEndToEndTest {
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private TestCluster cluster;
  private SmallScenes scenes;

  @BeforeAll
  void start() throws IOException {
    cluster = new TestCluster(folder);
    scenes = new SmallScenes(folder, TestCluster.installation());
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  @Test
  void people_and_a_model_draw_boxes_on_every_picture() throws IOException, InterruptedException {
    String example = "boxes";
    ExampleRun run =
        new ExampleRun(
            cluster.cluster(), scenes.manifest(example, cluster.outputOf(example)), example);

    Ended ended = cluster.run(run, example, job -> {});

    assertThat(ended.job().stage()).as(run.statusYaml()).isEqualTo("Complete");
    RunResults results = run.results();
    Counters counters = ended.job().counters();
    assertThat(counters.human()).isEqualTo(results.count(Outcome.HUMAN));
    assertThat(counters.machine()).isEqualTo(results.count(Outcome.MACHINE)).isPositive();
    assertThat(results.count(Outcome.NONE)).isZero();
    assertThat(1 - results.lossOf(Outcome.HUMAN)).isGreaterThan(0.7);
    requireLabels(ended.output(), run.manifest().task(), "digit-boxes");
    assertThat(new HtmlReport(results, new FileObjectStore(), example, "").html())
        .contains("class=\"label\"", "class=\"truth\"");
  }

  /** Every line has a label that reads like one that an earlier job left. */
  private static void requireLabels(Path output, LabelingTask task, String attribute)
      throws IOException {
    ManifestForm form = ManifestForm.of(task.type(), attribute, task.categories(), "reader");
    List<String> lines = Files.readAllLines(output.resolve("manifests/output/output.manifest"));
    assertThat(lines).hasSize(SmallScenes.PICTURES);
    for (String line : lines) {
      assertThat(form.read((ObjectNode) Json.mapper().readTree(line))).as(line).isPresent();
    }
  }
}
