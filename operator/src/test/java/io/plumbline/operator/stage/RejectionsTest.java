package io.plumbline.operator.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.operator.api.v1alpha1.Condition;
import io.plumbline.operator.api.v1alpha1.LabelingJobStatus;
import io.plumbline.operator.condition.ConditionAggregator;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.step.StepResults.Consolidated;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionsTest {
  private final ConditionAggregator conditions =
      new ConditionAggregator(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
  private LabelingJobStatus status = new LabelingJobStatus();

  @Test
  void the_condition_keeps_what_earlier_steps_named_and_the_event_tells_only_the_news() {
    reject("line 17: no JSON");

    Outcome second = reject("line 3: all three declined", "line 4: no answer");

    assertThat(message())
        .isEqualTo("line 17: no JSON; line 3: all three declined; line 4: no answer");
    assertThat(second.events())
        .extracting(EventNote::note)
        .containsExactly("line 3: all three declined; line 4: no answer");
  }

  @Test
  void a_job_of_many_iterations_keeps_the_first_sentences_and_a_small_status() {
    reject("line 17: no JSON");
    for (int i = 0; i < 500; i++) {
      reject("line " + i + ": all three declined");
    }

    assertThat(message()).startsWith("line 17: no JSON; line 0: ").hasSizeLessThan(4097);
  }

  @Test
  void what_an_earlier_step_said_already_is_no_news() {
    reject("object 3: the image cannot be read");

    Outcome again = reject("object 3: the image cannot be read");

    assertThat(message()).isEqualTo("object 3: the image cannot be read");
    assertThat(again.facts()).isEmpty();
    assertThat(again.events()).isEmpty();
  }

  @Test
  void nothing_rejected_says_nothing() {
    Outcome outcome = reject();

    assertThat(outcome.facts()).isEmpty();
    assertThat(outcome.events()).isEmpty();
  }

  private Outcome reject(String... sentences) {
    var result = new Consolidated(10, sentences.length, List.of(sentences));
    Outcome outcome = Rejections.note(Outcome.stay(status), result);
    status = conditions.apply(outcome.status(), outcome.facts(), 1);
    return outcome;
  }

  private String message() {
    return status.conditions().stream()
        .filter(condition -> condition.type().equals("ObjectsRejected"))
        .map(Condition::message)
        .findFirst()
        .orElseThrow();
  }
}
