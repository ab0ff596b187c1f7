package io.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.FakeDataset.Model;
import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.condition.ConditionType;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suspending, stopping and deleting, wherever the job is. */
class InterruptionTest {
  private static final String AUTOMATED = Jobs.SPEC + Jobs.AUTOMATED;

  private static LoopCluster cluster() {
    return new LoopCluster(new FakeDataset(3000, Model.GOOD));
  }

  @ParameterizedTest
  @CsvSource({"train, Training", "calibrate, Calibrating", "decide, Deciding"})
  void a_running_step_is_suspended_and_goes_on(String step, String stage) {
    try (LoopCluster cluster = cluster()) {
      cluster.runner.hangs.add(step);
      cluster.apply(AUTOMATED);
      cluster.await(status -> status.stage().jsonName().equals(stage) && isThere(cluster, step));
      String began = cluster.status().stageStartedAt().orElseThrow();

      cluster.change(spec -> spec + "  suspend: true\n");
      cluster.awaitStage(Stage.SUSPENDED);
      assertThat(suspended(cluster, step)).isTrue();
      assertThat(cluster.condition(ConditionType.SUSPENDED).status()).isEqualTo("True");

      cluster.change(spec -> spec.replace("suspend: true", "suspend: false"));
      LabelingJobStatus status = cluster.await(each -> each.stage().jsonName().equals(stage));
      assertThat(status.stageStartedAt()).contains(began);
      assertThat(suspended(cluster, step)).isFalse();

      cluster.runner.release(step);
      cluster.awaitStage(Stage.COMPLETE);
      assertThat(cluster.runner.created).doesNotHaveDuplicates();
      assertThat(cluster.condition(ConditionType.SUSPENDED).status()).isEqualTo("False");
    }
  }

  @Test
  void an_open_batch_is_paused_and_resumed() {
    try (LoopCluster cluster = cluster()) {
      cluster.workforce.answering = false;
      cluster.apply(AUTOMATED);
      cluster.awaitStage(Stage.LABELING);
      cluster.change(spec -> spec + "  suspend: true\n");
      cluster.awaitStage(Stage.SUSPENDED);
      cluster.workforce.answering = true;
      cluster.change(spec -> spec.replace("suspend: true", "suspend: false"));
      cluster.awaitStage(Stage.COMPLETE);

      assertThat(cluster.workforce.calls).contains("pause 1", "resume 1");
    }
  }

  @Test
  void a_job_that_is_applied_suspended_creates_nothing_until_it_is_let_go() {
    try (LoopCluster cluster = cluster()) {
      cluster.apply(AUTOMATED + "  suspend: true\n");
      cluster.awaitStage(Stage.SUSPENDED);
      assertThat(cluster.runner.created).isEmpty();
      cluster.change(spec -> spec.replace("suspend: true", "suspend: false"));
      cluster.awaitStage(Stage.COMPLETE);
    }
  }

  @Test
  void stopping_while_people_label_keeps_their_answers() {
    try (LoopCluster cluster = cluster()) {
      cluster.workforce.answering = false;
      cluster.apply(AUTOMATED);
      cluster.awaitStage(Stage.LABELING);
      Awaitility.await().until(() -> cluster.workforce.calls.contains("create 1 Training"));
      cluster.change(spec -> spec + "  stop: true\n");
      LabelingJobStatus status = cluster.awaitStage(Stage.STOPPED);

      assertThat(status.labelingJobStatus()).isEqualTo(JobState.STOPPED);
      assertThat(cluster.workforce.calls).contains("close 1");
      assertThat(status.labelCounters()).isEqualTo(new LabelCounters(500, 500, 0, 0, 2500));
      assertThat(cluster.runner.created)
          .containsExactly("birds-0-prepare", "birds-1-consolidate", "birds-1-assemble");
      assertThat(status.labelingJobOutput()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "transform", "sample", "calibrate"})
  void stopping_gives_up_a_running_step_and_assembles_what_there_is(String step) {
    try (LoopCluster cluster = cluster()) {
      cluster.runner.hangs.add(step);
      cluster.apply(AUTOMATED);
      Awaitility.await().until(() -> isThere(cluster, step));
      cluster.change(spec -> spec + "  stop: true\n");
      LabelingJobStatus status = cluster.awaitStage(Stage.STOPPED);

      assertThat(isThere(cluster, step)).isFalse();
      assertThat(status.labelCounters().humanLabeled()).isPositive();
      assertThat(cluster.runner.created.get(cluster.runner.created.size() - 1))
          .endsWith("-assemble");
    }
  }

  @Test
  void a_job_that_is_applied_stopped_ends() {
    try (LoopCluster cluster = cluster()) {
      cluster.apply(AUTOMATED + "  stop: true\n");
      assertThat(cluster.awaitStage(Stage.STOPPED).labelingJobStatus()).isEqualTo(JobState.STOPPED);
    }
  }

  @Test
  void a_suspended_job_can_be_stopped() {
    try (LoopCluster cluster = cluster()) {
      cluster.workforce.answering = false;
      cluster.apply(AUTOMATED);
      cluster.awaitStage(Stage.LABELING);
      Awaitility.await().until(() -> cluster.workforce.calls.contains("create 1 Training"));
      cluster.change(spec -> spec + "  suspend: true\n");
      cluster.awaitStage(Stage.SUSPENDED);
      cluster.change(spec -> spec + "  stop: true\n");
      assertThat(cluster.awaitStage(Stage.STOPPED).labelCounters().humanLabeled()).isEqualTo(500);
    }
  }

  @Test
  void a_stopped_job_stays_stopped_when_stop_is_taken_back() {
    try (LoopCluster cluster = cluster()) {
      cluster.workforce.answering = false;
      cluster.apply(AUTOMATED);
      cluster.awaitStage(Stage.LABELING);
      cluster.change(spec -> spec + "  stop: true\n");
      cluster.awaitStage(Stage.STOPPED);
      cluster.change(spec -> spec.replace("stop: true", "stop: false"));
      long generation = cluster.job().getMetadata().getGeneration();
      LabelingJobStatus status =
          cluster.await(each -> each.observedGeneration().orElse(0L) == generation);
      assertThat(status.stage()).isEqualTo(Stage.STOPPED);
    }
  }

  @Test
  void a_deleted_job_is_forgotten_by_the_workforce_and_creates_nothing() {
    try (LoopCluster cluster = cluster()) {
      cluster.workforce.answering = false;
      cluster.apply(AUTOMATED);
      cluster.awaitStage(Stage.LABELING);
      int jobs = cluster.runner.created.size();
      cluster.client.resource(cluster.job()).delete();
      Awaitility.await().until(() -> cluster.find().isEmpty());

      assertThat(cluster.workforce.calls).endsWith("forget");
      assertThat(cluster.runner.created).hasSize(jobs);
    }
  }

  @Test
  void a_workforce_that_is_gone_does_not_keep_a_job_from_being_deleted() {
    try (LoopCluster cluster = cluster()) {
      cluster.workforce.answering = false;
      cluster.apply(AUTOMATED);
      cluster.awaitStage(Stage.LABELING);
      cluster.workforce.down = true;
      cluster.client.resource(cluster.job()).delete();
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> cluster.find().isEmpty());
      assertThat(cluster.eventReasons()).contains("CleanupGivenUp");
    }
  }

  private static boolean isThere(LoopCluster cluster, String step) {
    return cluster.client.batch().v1().jobs().inNamespace("default").list().getItems().stream()
        .anyMatch(job -> job.getMetadata().getName().endsWith("-" + step));
  }

  private static boolean suspended(LoopCluster cluster, String step) {
    return cluster.client.batch().v1().jobs().inNamespace("default").list().getItems().stream()
        .filter(job -> job.getMetadata().getName().endsWith("-" + step))
        .anyMatch(job -> Boolean.TRUE.equals(job.getSpec().getSuspend()));
  }
}
