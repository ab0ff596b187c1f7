package io.plumbline.operator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.api.v1alpha1.BatchKind;
import io.plumbline.operator.api.v1alpha1.LabelCounters;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.plan.JobPlan;
import io.plumbline.operator.policy.LookPolicy.Move;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LookPolicyTest {
  private static final JobPlan.Limits NO_LIMITS = new JobPlan.Limits(300, OptionalInt.empty(), 100);

  @Test
  void a_first_model_that_would_leave_much_to_people_is_trained_further() {
    assertThat(next(trained(300, 300, 2500), NO_LIMITS)).isEqualTo(Move.TRAIN_MORE);
  }

  @Test
  void a_look_is_taken_when_people_would_label_less_than_a_batch_after_it() {
    // 1,000 expected in all, 300 labelled, 450 sampled: 250 would be left.
    assertThat(next(trained(300, 450, 1000), NO_LIMITS)).isEqualTo(Move.LOOK);
    assertThat(next(trained(300, 300, 1000), NO_LIMITS)).isEqualTo(Move.TRAIN_MORE);
  }

  @Test
  void a_look_is_taken_when_the_last_batch_did_not_pay() {
    LabelingJobStatus second =
        trained(300, 300, 2500)
            .startIteration(BatchKind.TRAINING, 300)
            .updateIteration(r -> r.trained("0.9", "0.8", 300, "2500"));
    LabelingJobStatus better =
        trained(300, 300, 2500)
            .startIteration(BatchKind.TRAINING, 300)
            .updateIteration(r -> r.trained("0.9", "0.8", 300, "2000"));

    assertThat(next(second, NO_LIMITS)).isEqualTo(Move.LOOK);
    assertThat(next(better, NO_LIMITS)).isEqualTo(Move.TRAIN_MORE);
  }

  @Test
  void a_look_is_taken_while_the_budget_still_pays_for_its_sample() {
    JobPlan.Limits budget = new JobPlan.Limits(300, OptionalInt.of(800), 100);

    assertThat(next(trained(300, 300, 2500), budget)).isEqualTo(Move.LOOK);
  }

  @Test
  void no_look_is_taken_without_a_sample() {
    assertThat(next(trained(300, 0, 300), NO_LIMITS)).isEqualTo(Move.TRAIN_MORE);
  }

  private static Move next(LabelingJobStatus status, JobPlan.Limits limits) {
    return new LookPolicy(status, limits).next();
  }

  private static LabelingJobStatus trained(long human, int sample, long expected) {
    return new LabelingJobStatus()
        .withLabelCounters(LabelCounters.ofDataset(10_000, 0, 0).plusHuman(human, 0))
        .startIteration(BatchKind.TRAINING, human)
        .updateIteration(record -> record.trained("0.9", "0.8", sample, Long.toString(expected)));
  }
}
