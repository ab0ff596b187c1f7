package io.plumbline.operator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.api.v1alpha1.Condition;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.api.v1alpha1.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What kstatus, and with it Helm, Flux and Argo CD, makes of a job. */
class KstatusTest {
  private static final String EARLY = "2026-11-24T08:00:00Z";

  private static LabelingJobStatus at(String time, LabelingJobStatus status, Fact... facts) {
    Clock clock = Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    return new ConditionAggregator(clock).apply(status, List.of(facts), 7);
  }

  private static Condition of(LabelingJobStatus status, ConditionType type) {
    return status.conditions().stream()
        .filter(condition -> condition.type().equals(type.word()))
        .findFirst()
        .orElseThrow();
  }

  private static String kstatus(LabelingJobStatus status) {
    if (of(status, ConditionType.RECONCILING).status().equals("True")) {
      return "InProgress";
    }
    return of(status, ConditionType.STALLED).status().equals("True") ? "Failed" : "Current";
  }

  @ParameterizedTest
  @EnumSource
  void a_job_is_in_progress_for_kstatus_only_until_it_is_accepted(Stage stage) {
    String expected =
        switch (stage) {
          case ACCEPTING -> "InProgress";
          case FAILED -> "Failed";
          default -> "Current";
        };
    assertThat(kstatus(at(EARLY, new LabelingJobStatus().withStage(stage)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void complete_and_failed_are_never_both_true(Stage stage) {
    LabelingJobStatus status = at(EARLY, new LabelingJobStatus().withStage(stage));
    boolean complete = of(status, ConditionType.COMPLETE).status().equals("True");
    boolean failed = of(status, ConditionType.FAILED).status().equals("True");
    assertThat(complete && failed).isFalse();
    assertThat(complete || failed).isEqualTo(stage.isTerminal());
  }
}
