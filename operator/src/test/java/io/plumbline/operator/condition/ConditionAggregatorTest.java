package io.plumbline.operator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.api.v1alpha1.Condition;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import io.plumbline.operator.api.v1alpha1.Threshold;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionAggregatorTest {
  private static final String FIRST = "2026-01-01T00:00:00Z";
  private static final String LATER = "2026-01-01T01:00:00Z";

  @ParameterizedTest
  @EnumSource(Stage.class)
  void only_accepting_is_reconciling_and_only_failed_is_stalled(Stage stage) {
    LabelingJobStatus status =
        at(FIRST).apply(new LabelingJobStatus().withStage(stage), List.of(), 1);

    assertThat(find(status, "Reconciling").status())
        .isEqualTo(stage == Stage.ACCEPTING ? "True" : "False");
    assertThat(find(status, "Stalled").status())
        .isEqualTo(stage == Stage.FAILED ? "True" : "False");
    assertThat(find(status, "Complete").status())
        .isEqualTo(stage == Stage.COMPLETE || stage == Stage.STOPPED ? "True" : "False");
  }

  @Test
  void a_transition_time_changes_with_the_status_and_not_with_the_reason() {
    LabelingJobStatus first =
        at(FIRST).apply(new LabelingJobStatus().withStage(Stage.TRAINING), List.of(), 1);

    LabelingJobStatus same = at(LATER).apply(first.withStage(Stage.DECIDING), List.of(), 1);
    LabelingJobStatus done = at(LATER).apply(first.withStage(Stage.COMPLETE), List.of(), 1);

    assertThat(find(same, "Complete").lastTransitionTime()).isEqualTo(FIRST);
    assertThat(find(same, "Complete").reason()).isEqualTo("Deciding");
    assertThat(find(done, "Complete").lastTransitionTime()).isEqualTo(LATER);
  }

  @Test
  void conditions_that_nothing_is_said_about_stay() {
    Fact rejected = Fact.yes(ConditionType.OBJECTS_REJECTED, "ObjectsRejected", "line 3");
    LabelingJobStatus status = at(FIRST).apply(new LabelingJobStatus(), List.of(rejected), 1);

    LabelingJobStatus next = at(LATER).apply(status, List.of(), 1);

    assertThat(find(next, "ObjectsRejected").message()).isEqualTo("line 3");
  }

  @Test
  void a_certificate_says_what_is_promised_from_which_confidence_on() {
    Threshold look =
        new Threshold(
            1, 2, true, "0.81", "0.95", "0.9", 300, 4, "4.1", "2.3", "0.98", "s3://out/d.json");

    LabelingJobStatus status =
        at(FIRST).apply(new LabelingJobStatus().plusThreshold(look), List.of(), 1);

    assertThat(find(status, "Certified").message())
        .isEqualTo(
            "At confidence 0.81 and above, the model's labels meet the target of 0.95 with confidence 0.9.");
  }

  private static ConditionAggregator at(String time) {
    return new ConditionAggregator(Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
  }

  private static Condition find(LabelingJobStatus status, String type) {
    return status.conditions().stream()
        .filter(each -> each.type().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
