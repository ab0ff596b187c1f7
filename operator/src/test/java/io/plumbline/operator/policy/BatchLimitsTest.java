package io.plumbline.operator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.plan.JobPlan;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchLimitsTest {
  private static final LabelCounters COUNTERS =
      LabelCounters.ofDataset(1000, 0, 0).plusHuman(400, 0);

  @Test
  void without_conditions_a_batch_has_its_full_size() {
    assertThat(limits(OptionalInt.empty(), 100).batch()).isEqualTo(200);
    assertThat(limits(OptionalInt.empty(), 100).machineLabels()).isEmpty();
  }

  @Test
  void the_human_budget_cuts_the_batch_and_the_sample() {
    assertThat(limits(OptionalInt.of(450), 100).batch()).isEqualTo(50);
    assertThat(limits(OptionalInt.of(450), 100).sample(300)).isEqualTo(28);
    assertThat(limits(OptionalInt.of(400), 100).sample(300)).isZero();
    assertThat(limits(OptionalInt.of(400), 100).batch()).isZero();
    assertThat(limits(OptionalInt.of(100), 100).batch()).isZero();
  }

  @Test
  void the_labelled_share_cuts_the_batch_and_the_machines_labels() {
    assertThat(limits(OptionalInt.empty(), 45).batch()).isEqualTo(50);
    assertThat(limits(OptionalInt.empty(), 45).machineLabels()).contains(50L);
    assertThat(limits(OptionalInt.empty(), 30).machineLabels()).contains(0L);
  }

  @ParameterizedTest
  @ValueSource(ints = {410, 450, 600, 1400})
  void a_sample_drawn_object_by_object_does_not_overrun_the_budget(int budget) {
    int wanted = limits(OptionalInt.of(budget), 100).sample(400);
    int pool = 5000;
    Random random = new Random(budget);

    for (int draw = 0; draw < 100; draw++) {
      long sampled =
          random.doubles(pool).filter(uniform -> uniform < (double) wanted / pool).count();
      assertThat(sampled).isLessThanOrEqualTo(budget - 400);
    }
  }

  private static BatchLimits limits(OptionalInt budget, int percentage) {
    return new BatchLimits(new JobPlan.Limits(200, budget, percentage), COUNTERS);
  }
}
