package io.plumbline.quickstart.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.plumbline.quickstart.runner.FailurePolicy.Action;
import org.junit.jupiter.api.Test;

class FailurePolicyTest {
  private static final Job JOB =
      new JobBuilder()
          .withNewSpec()
          .withNewPodFailurePolicy()
          .addNewRule()
          .withAction("FailJob")
          .withNewOnExitCodes()
          .withOperator("In")
          .withValues(65)
          .endOnExitCodes()
          .endRule()
          .addNewRule()
          .withAction("Ignore")
          .addNewOnPodCondition("True", "DisruptionTarget")
          .endRule()
          .addNewRule()
          .withAction("Ignore")
          .withNewOnExitCodes()
          .withOperator("NotIn")
          .withValues(1, 74)
          .endOnExitCodes()
          .endRule()
          .endPodFailurePolicy()
          .endSpec()
          .build();

  @Test
  void the_first_rule_that_matches_decides() {
    assertThat(FailurePolicy.of(JOB).actionFor(65)).isEqualTo(Action.FAIL_JOB);
    assertThat(FailurePolicy.of(JOB).actionFor(143)).isEqualTo(Action.IGNORE);
  }

  @Test
  void an_exit_code_that_no_rule_speaks_of_counts() {
    assertThat(FailurePolicy.of(JOB).actionFor(74)).isEqualTo(Action.COUNT);
  }

  @Test
  void without_a_policy_every_failure_counts() {
    Job job = new JobBuilder().withNewSpec().endSpec().build();

    assertThat(FailurePolicy.of(job).actionFor(65)).isEqualTo(Action.COUNT);
  }
}
