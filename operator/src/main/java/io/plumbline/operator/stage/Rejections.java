package io.plumbline.operator.stage;

import static io.plumbline.operator.condition.ConditionType.OBJECTS_REJECTED;

import io.plumbline.operator.condition.Fact;
import io.plumbline.operator.event.EventNote;
import io.plumbline.operator.step.StepResults.Rejecting;

/** Tells people about objects that cannot be labelled. */
final class Rejections {
  private Rejections() {}

  /**
   * The outcome with a condition and an Event about the objects that the step names, if it names
   * any. The condition keeps what earlier steps named.
   */
  static Outcome note(Outcome outcome, Rejecting result) {
    if (result.rejected().isEmpty()) {
      return outcome;
    }
    String sentences = String.join("; ", result.rejected());
    return outcome
        .with(Fact.yes(OBJECTS_REJECTED, "ObjectsRejected", withEarlier(outcome, sentences)))
        .with(EventNote.warning("ObjectsRejected", sentences));
  }

  private static String withEarlier(Outcome outcome, String sentences) {
    return outcome.status().conditions().stream()
        .filter(condition -> condition.type().equals(OBJECTS_REJECTED.word()))
        .findFirst()
        .map(condition -> condition.message() + "; " + sentences)
        .orElse(sentences);
  }
}
