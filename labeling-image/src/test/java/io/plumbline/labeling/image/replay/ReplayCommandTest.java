package io.plumbline.labeling.image.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.labeling.image.SimulatedJob;
import io.plumbline.labeling.image.SimulatedJob.Stage;
import io.plumbline.labeling.image.TestJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  @TempDir private Path folder;
  private TestJob job;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void finish_a_job() throws IOException {
    job = TestJob.ofTexts(folder);
    var simulated = new SimulatedJob(600);
    simulated.runBefore(Stage.ASSEMBLE, job);
    simulated.run(Stage.ASSEMBLE, job);
  }

  @Test
  void a_decision_computed_again_at_the_end_of_the_job_is_the_recorded_one() {
    assertThat(replay(job.root().toString(), "2")).isZero();
    assertThat(printed())
        .contains("recorded: look 1, threshold ")
        .contains("computed: look 1, threshold ")
        .endsWith("equal" + System.lineSeparator());
  }

  @Test
  void the_root_may_be_a_uri() {
    assertThat(replay(job.rootUri().toString(), "2")).isZero();
  }

  @Test
  void a_threshold_that_was_tampered_with_is_found() throws IOException {
    edit("calibration/2/decision.json", "\"threshold\":0.", "\"threshold\":0.0");

    assertThat(replay(job.root().toString(), "2")).isEqualTo(1);
    assertThat(printed()).contains("different: threshold");
  }

  @Test
  void a_label_that_was_tampered_with_is_found() throws IOException {
    edit("labels/certification/2.jsonl", "\"label\":0", "\"label\":1");

    assertThat(replay(job.root().toString(), "2")).isEqualTo(1);
    assertThat(printed()).contains("blocks");
  }

  @Test
  void a_batch_that_is_not_the_sample_of_the_seed_is_found() throws IOException {
    Path batch = job.root().resolve("batches/2/batch.jsonl");
    List<String> lines = Files.readAllLines(batch);
    Files.write(batch, lines.subList(1, lines.size()));

    assertThat(replay(job.root().toString(), "2")).isEqualTo(1);
    assertThat(printed()).contains("different: batch");
  }

  @Test
  void an_iteration_without_a_decision_is_named() {
    assertThat(replay(job.root().toString(), "1")).isEqualTo(65);
    assertThat(printed()).contains("calibration/1/decision.json does not exist");
  }

  @Test
  void wrong_arguments_are_answered_with_the_usage() {
    assertThat(replay(job.root().toString())).isEqualTo(64);
    assertThat(replay(job.root().toString(), "two")).isEqualTo(64);
    assertThat(printed()).contains("usage: replay <root folder> <iteration>");
  }

  private void edit(String file, String from, String to) throws IOException {
    Path path = job.root().resolve(file);
    String before = Files.readString(path);
    String after = before.replace(from, to);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(path, after);
  }

  private int replay(String... arguments) {
    var out = new PrintStream(printed, true, UTF_8);
    return new ReplayCommand(job.store(), out).run(List.of(arguments));
  }

  private String printed() {
    return printed.toString(UTF_8);
  }
}
