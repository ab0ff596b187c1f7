package io.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.operator.FakeDataset.Model;
import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.IterationRecord;
import io.plumbline.operator.api.v1alpha1.LabelingJob;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An operator that goes away at any stage, and what it leaves in the status. */
class RestartTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SPEC = Jobs.SPEC + Jobs.AUTOMATED;

  private static Run undisturbed;

  /** What is left of a run: its status, the Jobs created, the workforce's calls. */
  private record Run(Map<String, Object> status, List<String> created, List<String> calls) {}

  @BeforeAll
  static void run_undisturbed() {
    try (LoopCluster cluster = cluster()) {
      cluster.apply(SPEC);
      Map<String, Object> status = timeless(cluster.awaitStage(Stage.COMPLETE));
      undisturbed =
          new Run(
              status, List.copyOf(cluster.runner.created), List.copyOf(cluster.workforce.calls));
    }
  }

  private static LoopCluster cluster() {
    return new LoopCluster(new FakeDataset(3000, Model.GOOD));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "PREPARING",
        "LABELING",
        "CONSOLIDATING",
        "TRAINING",
        "TRANSFORMING",
        "SAMPLING",
        "CALIBRATING",
        "DECIDING",
        "ASSEMBLING"
      })
  void an_operator_restarted_at_a_stage_creates_no_child_twice_and_ends_alike(Stage stage) {
    try (LoopCluster disturbed = cluster()) {
      hold(disturbed, stage);
      disturbed.apply(SPEC);
      disturbed.awaitStage(stage);
      disturbed.stopOperator();
      letGo(disturbed, stage);
      disturbed.startOperator();
      LabelingJobStatus after = disturbed.awaitStage(Stage.COMPLETE);

      assertThat(timeless(after)).isEqualTo(undisturbed.status());
      assertThat(disturbed.runner.created)
          .doesNotHaveDuplicates()
          .containsExactlyElementsOf(undisturbed.created());
      assertThat(disturbed.workforce.calls).isEqualTo(undisturbed.calls());
    }
  }

  @Test
  void a_status_write_leaves_the_spec_as_the_user_wrote_it() {
    try (LoopCluster cluster = cluster()) {
      cluster.apply(SPEC);
      LabelingJob applied = Jobs.job(SPEC);
      cluster.awaitStage(Stage.COMPLETE);
      assertThat(cluster.job().getSpec()).isEqualTo(applied.getSpec());
      assertThat(cluster.job().getMetadata().getGeneration()).isEqualTo(1);
    }
  }

  @Test
  void the_status_stays_small_after_a_thousand_iterations() throws Exception {
    LabelingJobStatus status = new LabelingJobStatus();
    for (int iteration = 0; iteration < 1000; iteration++) {
      status =
          status
              .startIteration(BatchKind.TRAINING, 5000)
              .updateIteration(
                  record -> record.plusHuman(5000, 12).trained("0.9621", "0.8712", 1234, "123456"));
    }
    assertThat(status.iteration()).isEqualTo(1000);
    assertThat(status.history()).hasSize(20);
    assertThat(status.history())
        .extracting(IterationRecord::iteration)
        .startsWith(981)
        .endsWith(1000);
    assertThat(JSON.writeValueAsBytes(status)).hasSizeLessThan(4096);
  }

  @Test
  void the_status_of_a_job_with_every_condition_and_look_is_within_eight_kibibytes()
      throws Exception {
    try (LoopCluster cluster = new LoopCluster(new FakeDataset(15_000, Model.POOR))) {
      cluster.apply(
          SPEC + "  targetQuality: {maxLooks: 5}\n  roleARN: arn:aws:iam::111122223333:role/gt\n");
      LabelingJobStatus status = cluster.awaitStage(Stage.COMPLETE);
      assertThat(status.thresholds()).hasSize(5);
      assertThat(JSON.writeValueAsBytes(status)).hasSizeLessThan(8192);
    }
  }

  private static void hold(LoopCluster cluster, Stage stage) {
    if (stage == Stage.LABELING) {
      cluster.workforce.answering = false;
    } else {
      cluster.runner.hangs.add(step(stage));
    }
  }

  private static void letGo(LoopCluster cluster, Stage stage) {
    if (stage == Stage.LABELING) {
      cluster.workforce.answering = true;
    } else {
      cluster.runner.release(step(stage));
    }
  }

  private static String step(Stage stage) {
    return switch (stage) {
      case PREPARING -> "prepare";
      case CONSOLIDATING -> "consolidate";
      case TRAINING -> "train";
      case TRANSFORMING -> "transform";
      case SAMPLING -> "sample";
      case CALIBRATING -> "calibrate";
      case DECIDING -> "decide";
      default -> "assemble";
    };
  }

  /** What of a status does not depend on when and how often the operator looked. */
  private static Map<String, Object> timeless(LabelingJobStatus status) {
    Map<String, Object> fields =
        JSON.convertValue(status, new TypeReference<Map<String, Object>>() {});
    List.of("stageStartedAt", "completedAt", "conditions").forEach(fields::remove);
    return fields;
  }
}
