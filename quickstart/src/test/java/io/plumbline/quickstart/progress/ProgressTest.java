package io.plumbline.quickstart.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.quickstart.cluster.JobView;
import io.plumbline.quickstart.cluster.JobView.Counters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "0,0,0,0,[··········]",
    "0,0,0,100,[··········]",
    "20,50,0,30,[██▓▓▓▓▓···]",
    "20,50,10,20,[██▓▓▓▓▓x··]",
    "100,0,0,0,[██████████]"
  })
  void the_bar_has_people_then_the_model_then_what_failed_then_the_rest(
      long human, long machine, long failed, long left, String bar) {
    assertThat(new ProgressBar(10).of(new Counters(human, machine, failed, left))).isEqualTo(bar);
  }

  @Test
  void a_line_says_stage_tasks_counts_and_threshold() throws IOException {
    String line = ProgressLine.of(job("Labeling", 3));

    assertThat(line)
        .startsWith("3 Labeling 120/300")
        .contains("people 900", "model 1,000", "left 8,100", "threshold 0.9312");
  }

  @Test
  void away_from_a_terminal_each_stage_is_one_line() throws IOException {
    ProgressView view = new ProgressView(out, ProgressView.Kind.PLAIN);

    view.show(job("Labeling", 3));
    view.show(job("Labeling", 3));
    view.show(job("Consolidating", 3));

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
  }

  @Test
  void what_holds_the_job_up_is_told_once() throws IOException {
    ProgressView view = new ProgressView(out, ProgressView.Kind.PLAIN);
    JobView heldUp =
        new JobView(
            new ObjectMapper()
                .readTree(
                    """
                    {"status": {"stage": "Labeling", "iteration": 1, "conditions": [
                      {"type": "BatchHeldUp", "status": "True", "message": "the store is full"},
                      {"type": "StepRetrying", "status": "False", "message": "as expected"}]}}
                    """));

    view.show(heldUp);
    view.show(heldUp);

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines().skip(1))
        .containsExactly("! the store is full");
  }

  @Test
  void a_terminals_line_is_drawn_over_until_the_stage_changes() throws IOException {
    ProgressView view = new ProgressView(out, ProgressView.Kind.TERMINAL);

    view.show(job("Labeling", 3));
    view.show(job("Labeling", 3));
    view.show(job("Consolidating", 3));
    view.end();

    String drawn = bytes.toString(StandardCharsets.UTF_8);
    assertThat(drawn.split("\n")).hasSize(2);
    assertThat(drawn).containsOnlyOnce("3 Consolidating").startsWith("\r");
  }

  private static JobView job(String stage, int iteration) throws IOException {
    return new JobView(
        new ObjectMapper()
            .readTree(
                """
                {"status": {"stage": "%s", "iteration": %d, "batchKind": "Training",
                  "batch": {"objects": 300, "answered": 110, "expired": 6, "declined": 4},
                  "thresholds": [{"certified": true, "threshold": "0.9312"}],
                  "labelCounters": {"humanLabeled": 900, "machineLabeled": 1000, "unlabeled": 8100}}}
                """
                    .formatted(stage, iteration)));
  }
}
