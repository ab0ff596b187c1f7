package io.plumbline.operator.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.Specs;
import io.plumbline.operator.api.v1alpha1.JobState;
import io.plumbline.operator.api.v1alpha1.Stage;
import org.junit.jupiter.api.Test;

class SuspendingAndStoppingTest extends StagesFixture {
  @Test
  void suspending_holds_the_running_step_and_resuming_goes_on_with_it() {
    toTraining();
    move();
    job = Specs.job("  suspend: true\n");

    move();
    assertThat(status.stage()).isEqualTo(Stage.SUSPENDED);
    assertThat(cluster.job("birds-1-train").getSpec().getSuspend()).isTrue();
    job = Specs.birds();
    move();

    assertThat(status.stage()).isEqualTo(Stage.TRAINING);
    assertThat(cluster.job("birds-1-train").getSpec().getSuspend()).isFalse();
  }

  @Test
  void suspending_while_people_label_pauses_the_batch() {
    toLabeling();
    move();
    job = Specs.job("  suspend: true\n");

    move();
    job = Specs.birds();
    move();

    assertThat(workforce.calls).containsSubsequence("pause 1", "resume 1");
    assertThat(status.stage()).isEqualTo(Stage.LABELING);
  }

  @Test
  void stopping_keeps_the_answers_there_are_and_writes_the_output() {
    toLabeling();
    move();
    job = Specs.job("  stop: true\n");

    move();
    assertThat(status.stage()).isEqualTo(Stage.STOPPING);
    move();
    assertThat(workforce.calls).contains("close 1");
    workforce.closed(1);
    move();
    run("birds-1-consolidate", "{\"humanLabeled\":180,\"failed\":20}");
    assertThat(status.stage()).isEqualTo(Stage.ASSEMBLING);
    run(
        "birds-1-assemble",
        "{\"output\":\"s3://o\",\"total\":5000,\"humanLabeled\":180,\"machineLabeled\":0,\"failed\":20,\"unlabeled\":4800}");

    assertThat(status.stage()).isEqualTo(Stage.STOPPED);
    assertThat(status.labelingJobStatus()).isEqualTo(JobState.STOPPED);
  }

  @Test
  void stopping_gives_up_a_training() {
    toTraining();
    move();
    job = Specs.job("  stop: true\n");

    move();

    assertThat(status.stage()).isEqualTo(Stage.ASSEMBLING);
    assertThat(cluster.jobNames()).doesNotContain("birds-1-train");
  }
}
