package io.plumbline.operator.stage;

import static io.plumbline.operator.condition.ConditionType.OBJECTS_REJECTED;

import io.plumbline.operator.api.v1alpha1.Condition;
import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.step.StepResults.Rejecting;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells people about objects that cannot be labelled. */
final class Rejections {
  private Rejections() {}

  /**
   * The outcome with a condition and an Event about the objects that the step names, if it names
   * any that earlier steps did not: each training says it again of an object that no model can
   * learn from. The condition keeps what earlier steps named.
   */
  static Outcome note(Outcome outcome, Rejecting result) {
    Optional<String> earlier = earlier(outcome);
    String news =
        result.rejected().stream()
            .filter(sentence -> earlier.filter(told -> told.contains(sentence)).isEmpty())
            .collect(Collectors.joining("; "));
    if (news.isEmpty()) {
      return outcome;
    }
    String all = earlier.map(told -> told + "; " + news).orElse(news);
    return outcome
        .with(Fact.yes(OBJECTS_REJECTED, "ObjectsRejected", all))
        .with(EventNote.warning("ObjectsRejected", news));
  }

  private static Optional<String> earlier(Outcome outcome) {
    return outcome.status().conditions().stream()
        .filter(condition -> condition.type().equals(OBJECTS_REJECTED.word()))
        .map(Condition::message)
        .findFirst();
  }
}
